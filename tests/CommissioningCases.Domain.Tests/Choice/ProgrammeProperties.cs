using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>What holds of any programme, of whatever lines it is made.</summary>
public class ProgrammeProperties
{
    [Fact]
    public void EveryLine_IsDecidedAsTheRulesReadPlainly() => Check(lines =>
    {
        var (book, oracle) = (new Book(), new ProgrammeOracle());
        foreach (var line in lines)
        {
            book.Decide(line).ShouldBe(oracle.Decide(line), line.ToJsonString());
        }
    });

    [Fact]
    public void TheFileAsOfADay_IsTheFoldOfWhatIsDatedByThenAndWasNotStruck() => Check(lines =>
    {
        var book = new Book();
        lines.ToList().ForEach(line => book.Decide(line));
        foreach (var day in lines.Select(line => (DateOnly)Day(line)).Where(day => day >= Given.ProgrammeOpened).Distinct())
        {
            var folded = book.Accepted
                .Where(one => one.Mark.On <= day && one.Action != "strike" && !book.File.Struck.ContainsKey(one.Mark.Number))
                .Aggregate((HistoryFile?)null, (file, one) => RuleSets.Standard.Current.Fold(file, one.Action, one.Stored, one.Mark));
            Fingerprint.Of(book.File.AsOf(day)).ShouldBe(Fingerprint.Of(folded));
        }
    });

    [Fact]
    public void WhatIsStruckAndRecordedAnew_IsAsIfNobodyHadErred() => Check(lines =>
    {
        var right = new Book();
        var outcomes = lines.Select(right.Decide).ToList();
        for (var at = 1; at < lines.Count; at += 3)
        {
            var erred = new Book();
            lines.Take(at).ToList().ForEach(line => erred.Decide(line));
            var isRecorded = erred.Decide(lines[at].And("id", "slip")) == "accepted";
            if (!isRecorded || erred.Decide(Strike(lines[at])) != "accepted")
            {
                continue;
            }

            lines.Skip(at).Select(erred.Decide).ShouldBe(outcomes.Skip(at));
            Fingerprint.Of(erred.File).ShouldBe(Fingerprint.Of(right.File));
        }
    }, byEntry: false);

    [Fact]
    public void WhatIsNotAccepted_ChangesNothing() => Check(lines =>
    {
        var book = new Book();
        foreach (var line in lines)
        {
            var before = book.Accepted.Count > 0 ? Fingerprint.Of(book.File) : "";
            if (book.Decide(line) != "accepted")
            {
                Fingerprint.Of(book.File).ShouldBe(before);
            }
        }
    });

    private static JsonObject Strike(JsonObject line) => Examples.Json(new { @do = "strike", on = (string)line["on"]!, record = "slip", reason = "Recorded in error" });

    private static DateOnly Day(JsonObject line) => DateOnly.Parse((string)line["on"]!, System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="byEntry">Whether strikes may name entries by their numbers as well as by their ids.</param>
    private static void Check(Action<IReadOnlyList<JsonObject>> holds, bool byEntry = true) =>
        Prop.ForAll(RandomProgramme.Numbers, numbers =>
        {
            var lines = RandomProgramme.Lines(numbers);
            holds(byEntry ? lines : [.. lines.Where(line => line["record"] is not JsonValue record || !((string)record!).StartsWith("entry", StringComparison.Ordinal))]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(300));

    /// <summary>One programme, and what was accepted of it as it is stored.</summary>
    private sealed class Book
    {
        private readonly InMemoryHistories _histories = new(RuleSets.Standard, MadeUp.Bodies, CaseStory.Today);

        public List<(string Action, JsonElement Stored, EntryMark Mark)> Accepted { get; } = [];

        public ProgrammeFile File => (ProgrammeFile)_histories.Files.Single().File;

        public string Decide(JsonObject line)
        {
            var decision = _histories.Decide(HistoryLine.Read(JsonSerializer.SerializeToElement(line.And("case", "P")))).Decision;
            if (decision is Decision.Accepted accepted)
            {
                var mark = new EntryMark(accepted.After.LastNumber, Day(line), (string?)line["id"]);
                Accepted.Add(((string)line["do"]!, JsonSerializer.Deserialize<JsonElement>(accepted.Values.ToCanonicalJson()), mark));
            }

            return DecisionAssertions.Describe(decision);
        }
    }
}
