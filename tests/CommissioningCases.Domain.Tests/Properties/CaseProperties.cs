using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Domain.Tests.Choice;
using FsCheck;
using FsCheck.Fluent;

namespace CommissioningCases.Domain.Tests.Properties;

/// <summary>What holds of any case, of whatever lines it is made.</summary>
public class CaseProperties
{
    [Fact]
    public void TheFileAsOfADay_IsTheFoldOfWhatIsDatedByThen_AndStrikesWorkWhateverTheirDay() => Check(lines =>
    {
        var book = new Book();
        lines.ToList().ForEach(line => book.Decide(line));
        foreach (var day in lines.Select(Day).Where(day => day >= Given.FirstDay).Distinct())
        {
            Told(book.File.AsOf(day), day).ShouldBe(Told(book.FoldedBy(day).AsOf(day), day));
        }
    });

    [Fact]
    public void WhatIsStruckAndRecordedAnew_IsAsIfNobodyHadErred() => Check(lines =>
    {
        var right = new Book();
        var outcomes = lines.Select(line => right.Decide(line)).ToList();
        for (var at = 1; at < lines.Count; at += 3)
        {
            var erred = new Book();
            lines.Take(at).ToList().ForEach(line => erred.Decide(line));
            var isRecorded = erred.Decide(lines[at].And("id", "slip")) == "accepted";
            if (isRecorded && erred.Decide(Strike(lines[at])) == "accepted")
            {
                lines.Skip(at).Select(line => erred.Decide(line)).ShouldBe(outcomes.Skip(at), lines[at].ToJsonString());
                Fingerprint.Of(erred.File).ShouldBe(Fingerprint.Of(right.File));
            }
        }
    });

    [Fact]
    public void WhatIsInvalid_LeavesNoEntry_AndWhatIsRefused_NothingButItsNumber() => Check(lines =>
    {
        var book = new Book();
        foreach (var line in lines)
        {
            var (before, number) = book.Accepted.Count > 0 ? (Fingerprint.Of(book.File), book.File.LastNumber) : ("", 0);
            var outcome = book.Decide(line);
            book.File.LastNumber.ShouldBe(outcome.StartsWith("invalid", StringComparison.Ordinal) ? number : number + 1);
            if (outcome != "accepted")
            {
                Fingerprint.Of(book.File).ShouldBe(before);
            }
        }
    });

    [Fact]
    public void Decisions_RestOnNoFieldThatTheActionDoesNotHave_NorOnABlankOne() => Check(lines =>
    {
        var (book, other) = (new Book(), new Book());
        foreach (var line in lines)
        {
            var more = line.And("colour", "blue").And("rationalé", 7).And("ON", "never");
            foreach (var optional in RuleSets.Standard.Current.Cases.Find((string)line["do"]!)!.Fields.Where(field => field.Presence == Presence.Optional && !line.ContainsKey(field.Name)))
            {
                more = more.And(optional.Name, " … ");
            }

            other.Decide(more).ShouldBe(book.Decide(line), line.ToJsonString());
        }

        other.Accepted.Select(one => one.Stored.GetRawText()).ShouldBe(book.Accepted.Select(one => one.Stored.GetRawText()));
    });

    [Fact]
    public void AStep_IsDecidedAlike_WhereNothingDatedLaterWasRecorded() => Check(lines =>
    {
        var book = new Book();
        foreach (var line in lines)
        {
            if ((string)line["do"]! != "take-step" || book.Accepted.Count == 0 || book.Decide(line, keep: false) != "accepted")
            {
                book.Decide(line);
                continue;
            }

            var then = book.FoldedBy(Day(line));
            RuleSets.Standard.Current.Decide(then, new SubmittedAction("take-step", JsonSerializer.SerializeToElement(line)), 999, CaseStory.Surroundings).Decision.ShouldBeAccepted();
            book.Decide(line);
        }
    });

    /// <summary>What the file tells of that day, but for which tender is open: that is of the present, whatever the day.</summary>
    private static string Told(CaseFile file, DateOnly day) => Fingerprint.Of(file with
    {
        Tenders = file.Tenders.FindAll(tender => tender.On <= day).ConvertAll(tender => tender with { AbandonedOn = null, AwardedTo = null }),
    });

    private static JsonObject Strike(JsonObject line) => Examples.Json(new { @do = "strike", on = (string)line["on"]!, record = "slip", reason = "Recorded in error" });

    private static DateOnly Day(JsonObject line) => DateOnly.ParseExact((string)line["on"]!, "O", provider: null);

    private static void Check(Action<IReadOnlyList<JsonObject>> holds) =>
        Prop.ForAll(RandomProgramme.Numbers, numbers => holds(RandomCase.Lines(numbers))).Check(Config.QuickThrowOnFailure.WithMaxTest(250).WithEndSize(160));

    /// <summary>One case, and what was accepted of it as it is stored.</summary>
    private sealed class Book
    {
        private HistoryFile? _file;
        private int _number;

        /// <summary>The days of the holds that entries ended, by the numbers of those entries: a case may be said to go on from a day before that on which it was held.</summary>
        private readonly Dictionary<int, DateOnly> _held = [];

        public List<(string Action, JsonElement Stored, EntryMark Mark)> Accepted { get; } = [];

        /// <summary>What was folded, and the number of the last entry, refused ones among them.</summary>
        public CaseFile File => (CaseFile)_file! with { LastNumber = _number };

        /// <summary>The fold of what is dated on or before that day, and of the strikes of that, whatever their day.</summary>
        public CaseFile FoldedBy(DateOnly day)
        {
            var strikes = File.Struck.Values.Where(struck => struck.Fact.On <= day).Select(struck => struck.Mark.Number).ToHashSet();
            return (CaseFile)Accepted.Where(one => one.Action == "strike" ? strikes.Contains(one.Mark.Number) : one.Mark.On <= day && !(_held.TryGetValue(one.Mark.Number, out var held) && held > day))
                .Aggregate((HistoryFile?)null, (file, one) => RuleSets.Standard.Current.Fold(file, one.Action, one.Stored, one.Mark))!;
        }

        public string Decide(JsonObject line, bool keep = true)
        {
            var action = (string)line["do"]!;
            var verdict = RuleSets.Standard.Current.Decide(_file, new SubmittedAction(action, JsonSerializer.SerializeToElement(line)), _number + 1, CaseStory.Surroundings);
            if (keep && verdict.Decision is not Decision.Invalid)
            {
                _number++;
                if (verdict.Decision is Decision.Accepted accepted)
                {
                    if (action == ResumeCase.Definition.Name)
                    {
                        _held[_number] = ((CaseFile)_file!).OpenHold!.On;
                    }

                    _file = accepted.After;
                    Accepted.Add((action, JsonSerializer.Deserialize<JsonElement>(accepted.Values.ToCanonicalJson()), new EntryMark(_number, verdict.On!.Value, verdict.Id)));
                }
            }

            return DecisionAssertions.Describe(verdict.Decision);
        }
    }
}
