using System.Text.Json;
using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Features.Choice;
using CommissioningCases.Web.Features.Forms;
using CommissioningCases.Web.Features.Histories;
using CommissioningCases.Web.Tests.Walks;
using Microsoft.AspNetCore.Http;

namespace CommissioningCases.Web.Tests.Features.Forms;

public sealed class FormFieldsTests
{
    public static TheoryData<string> Names => [.. Walk.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WhatWasTypedForAWalk_IsTheWalk(string name)
    {
        var walk = Walk.Named(name);
        foreach (var line in walk.Lines)
        {
            var json = CaseFields.All.Read(Form(FilledForm.Of(line.Fields)), FieldsOf(line, walk.Case));

            Canonical(json).ShouldBe(Expected(line), line.ToString());
        }
    }

    [Theory]
    [InlineData("31", "2", "2010", "2010-2-31")]
    [InlineData("1", "", "2010", "2010--1")]
    [InlineData("one", "3", "2010", "2010-3-one")]
    [InlineData("1", "jan", "2010", "2010-01-01")]
    [InlineData("1", "Sept", "2010", "2010-09-01")]
    [InlineData("1", "December", "2010", "2010-12-01")]
    [InlineData("1", "ma", "2010", "2010-ma-1")]
    [InlineData("1", "Mars", "2010", "2010-Mars-1")]
    [InlineData("28/11/2010", "", "", "2010-11-28")]
    [InlineData("28 Nov 2010", "", "", "2010-11-28")]
    [InlineData("2010-11-28", "", "", "2010-11-28")]
    [InlineData("28/11", "", "", "--28/11")]
    public void Read_ADate_IsReadAsPeopleWriteIt_OrPassedOnAsTyped(string day, string month, string year, string expected) =>
        Read(AddNote.Definition, ("on.day", day), ("on.month", month), ("on.year", year)).GetProperty("on").GetString().ShouldBe(expected);

    [Theory]
    [InlineData("47.50", "47.5")]
    [InlineData("+.5", "0.5")]
    [InlineData(" -3 ", "-3")]
    [InlineData("--3", "\"--3\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("9000000000000000000000000000", "9000000000000000000000000000")]
    [InlineData("1234567890.1234567890123456789", "\"1234567890.1234567890123456789\"")]
    [InlineData("1,000", "\"1,000\"")]
    [InlineData("a lot", "\"a lot\"")]
    public void Read_ANumber_IsOneOnlyIfItLooksLikeOne(string typed, string expected) =>
        Read(RecordMeasurement.Definition, ("value", typed)).GetProperty("value").GetRawText().ShouldBe(expected);

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("no", "false")]
    [InlineData("perhaps", "\"perhaps\"")]
    public void Read_YesAndNo_AreTrueAndFalse(string typed, string expected) =>
        Read(HoldJointReview.Definition, ("agreed", typed)).GetProperty("agreed").GetRawText().ShouldBe(expected);

    [Fact]
    public void Read_WhatIsBlank_IsLeftOut() =>
        Read(JudgeChance.Definition, ("on.day", ""), ("on.month", ""), ("on.year", ""), ("rationale", " \r\n "), ("results.healing", "")).GetRawText().ShouldBe("{}");

    [Fact]
    public void Read_ALineBreak_CountsOnce() =>
        Read(AddNote.Definition, ("text", "one\r\ntwo")).GetProperty("text").GetString().ShouldBe("one\ntwo");

    [Fact]
    public void Read_ANumberOfAMeasureThatIsNone_IsPassedOnAsTyped() =>
        Read(JudgeChance.Definition, ("results.healing", "47"), ("results.wait", "long")).GetProperty("results").GetRawText().ShouldBe("""{"healing":47,"wait":"long"}""");

    [Fact]
    public void Read_TheBoxOfAnotherKindOfBody_DoesNotCount() =>
        Read(RecordEngagement.Definition, ("with", "staff"), ("party.provider", "R1C"), ("party.staff", "UNISON")).GetProperty("party").GetString().ShouldBe("UNISON");

    [Fact]
    public void Read_WithoutAKindOfBody_HasNoBody() =>
        Read(RecordEngagement.Definition, ("party.provider", "R1C")).TryGetProperty("party", out _).ShouldBeFalse();

    [Fact]
    public void Read_EmptyRows_AreSkipped() =>
        Read(LogCase.Definition, ("providers.1", "R1C"), ("providers.2", ""), ("providers.3", "RA4")).GetProperty("providers").GetRawText().ShouldBe("""["R1C","RA4"]""");

    [Fact]
    public void Read_WhatTheAddressGives_IsAddedAndCannotBeTyped() =>
        CaseFields.All.Read(Form(new() { ["step"] = "award" }), [TakeStep.StepField], (TakeStep.StepField, "resolve")).GetProperty("step").GetString().ShouldBe("resolve");

    [Fact]
    public void EveryCode_ThatAFormOfACaseAsksFor_IsOneOfSomethingToChooseFrom() => Unoffered(
        CaseFields.All,
        [
            .. CaseActions.All.Where(action => action != LogCase.Definition).SelectMany(action => action.Fields),
            .. RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Steps).SelectMany(step => step.OwnFields),
        ]).ShouldBeEmpty();

    [Fact]
    public void EveryCode_ThatAFormOfAProgrammeAsksFor_IsOneOfSomethingToChooseFrom() => Unoffered(
        ProgrammeFields.All,
        [.. ProgrammeActions.All.Where(ProgrammeForms.IsRecorded).SelectMany(action => action.Fields)]).ShouldBeEmpty();

    /// <summary>The fields whose form would not know what to offer.</summary>
    private static IEnumerable<string> Unoffered<TOverview>(FormFields<TOverview> forms, IEnumerable<Field> fields)
        where TOverview : IHistoryOverview => fields
            .Where(field => (field switch { CodeField code => code.Source, TextListField list => list.Source, _ => null }) is { } source
                && !forms.Sources.ContainsKey(source) && !forms.Options.ContainsKey(field) && !forms.Inputs.ContainsKey(field))
            .Select(field => field.Label);

    private static JsonElement Read(ActionDefinition<CaseFile> action, params (string Name, string Typed)[] boxes) =>
        CaseFields.All.Read(Form(boxes.ToDictionary(box => box.Name, box => box.Typed)), action.Fields);

    private static FormCollection Form(Dictionary<string, string> boxes) => new(boxes.ToDictionary(box => box.Key, box => new Microsoft.Extensions.Primitives.StringValues(box.Value)));

    private static IEnumerable<Field> FieldsOf(WalkedLine line, CaseFile file) => line.Do == TakeStep.Definition.Name || line.Do == ProposeStep.Definition.Name
        ? [.. ProposeStep.Definition.Fields, .. file.Scenario.FindStep(line.Fields.GetProperty("step").GetString()!)!.OwnFields]
        : RuleSets.Standard.Current.Cases.Find(line.Do)!.Fields;

    /// <summary>The line without what is not the action's, and without what is blank.</summary>
    private static string Expected(WalkedLine line) => Canonical(JsonSerializer.SerializeToElement(line.Fields.EnumerateObject()
        .Where(field => field.Name is not ("do" or "refused") && field.Value.ToString().Length > 0)
        .ToDictionary(field => field.Name, field => field.Value)));

    private static string Canonical(JsonElement json) => CanonicalJson.Rewrite(json.GetRawText());
}
