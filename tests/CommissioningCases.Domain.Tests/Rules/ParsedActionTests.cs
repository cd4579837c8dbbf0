using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Rules;

public sealed class ParsedActionTests
{
    private const string Concern = """{"on": "2010-03-02", "text": "Healing is slow"}""";

    [Theory]
    [InlineData("record-concern", """{"text": "Healing \u0069s slow", "on": "2010-03-02", "of no action": 1}""", true)]
    [InlineData("record-concern", """{"on": "2010-03-03", "text": "Healing is slow"}""", false)]
    [InlineData("record-concern", """{"on": "2010-03-02", "id": "c1", "text": "Healing is slow"}""", false)]
    [InlineData("record-concern", """{"on": "2010-03-02", "text": "Healing is slow."}""", false)]
    [InlineData("record-cause", Concern, false)]
    [InlineData("no-action", Concern, false)]
    public void SaysTheSame_WhateverTheOrderAndWritingOfTheFields(string action, string fields, bool expected) =>
        Read(action, fields).SaysTheSameAs(Read("record-concern", Concern), []).ShouldBe(expected);

    [Fact]
    public void SaysTheSame_LeavesOutWhatMayDiffer()
    {
        IReadOnlyCollection<Field> except = [RecordConcern.TextField];
        var blank = Read("record-concern", """{"on": "2010-03-02"}""");

        blank.SaysTheSameAs(Read("record-concern", Concern), except).ShouldBeTrue();
        blank.IsWhole(except).ShouldBeTrue();
        blank.IsWhole([]).ShouldBeFalse();
    }

    [Fact]
    public void AProposal_IsReadWithTheStepsOwnFields()
    {
        var file = Given.Case(scenario: 6).Case;
        var (yes, no) = (Step("true"), Step("false"));

        yes.IsWhole([]).ShouldBeTrue();
        yes.SaysTheSameAs(no, []).ShouldBeFalse();

        ParsedAction Step(string goesOn) => RuleSets.Standard.Current.Parse(file, Submission("propose-step", $$"""{"on": "2010-03-02", "step": "decide-continue", "rationale": "Asked", "fairness": "All heard", "needs": "Assessed", "proportionality": "Small", "continue": {{goesOn}}}"""));
    }

    private static ParsedAction Read(string action, string fields) => RuleSets.Standard.Current.Parse(file: null, Submission(action, fields));

    private static SubmittedAction Submission(string action, string fields) => new(action, JsonDocument.Parse(fields).RootElement);
}
