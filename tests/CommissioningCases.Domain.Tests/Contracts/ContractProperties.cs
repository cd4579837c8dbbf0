using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace CommissioningCases.Domain.Tests.Contracts;

/// <summary>What holds of any contract, of whatever lines it is made.</summary>
public class ContractProperties
{
    [Fact]
    public void TheFileAsOfADay_IsTheFoldOfWhatIsDatedByThenAndWasNotStruck() => Check(book =>
    {
        foreach (var day in book.Tried.Where(day => day >= Given.FirstDay).Distinct())
        {
            var folded = book.Accepted
                .Where(one => one.Mark.On <= day && one.Action != "strike" && !book.File.Struck.ContainsKey(one.Mark.Number))
                .Aggregate((HistoryFile?)null, (file, one) => RuleSets.Standard.Current.Fold(file, one.Action, one.Stored, one.Mark));
            Fingerprint.Of(book.File.AsOf(day)).ShouldBe(Fingerprint.Of(folded));
        }
    });

    [Fact]
    public void AContract_NeverEndsUnseen() => Check(book =>
    {
        var file = book.File;
        var said = book.Accepted.Where(one => one.Action is "end-contract" or "supersede-contract" && !file.Struck.ContainsKey(one.Mark.Number)).ToList();
        (file.End is null).ShouldBe(said.Count == 0);
        said.Count.ShouldBeLessThanOrEqualTo(1);
        foreach (var day in new[] { Given.FirstDay, CaseStory.Today, DateOnly.MaxValue })
        {
            (file.StateOn(day) is ContractState.Ended or ContractState.Superseded).ShouldBe(said.Count == 1);
            (file.StateOn(day) == ContractState.RunOut).ShouldBe(said.Count == 0 && file.Until < day);
        }
    });

    /// <summary>Told from the values alone, in the order of the periods, as somebody would who goes through a list with the measure beside it as it stood when the value was recorded.</summary>
    [Fact]
    public void APrompt_IsAnsweredOrOverdue_AndNothingThatShouldAskIsPassedOver() => Check(book =>
    {
        var file = book.File;
        var asks = file.Prompts.ToDictionary(prompt => prompt.Asked.Mark.Number);
        foreach (var prompt in asks.Values)
        {
            prompt.IsOverdueOn(prompt.Due).ShouldBeFalse();
            prompt.IsOverdueOn(prompt.Due.AddDays(1)).ShouldBe(prompt.Answered is null);
            (file.FindPrompt(prompt.Asked.RecordId) is null).ShouldBe(prompt.Answered is not null);
        }

        foreach (var measurements in file.Measures.Select(measure => file.MeasurementsOf(measure.Details.Measure)))
        {
            foreach (var (place, one) in measurements.Index())
            {
                var details = file.MeasuresSet.Last(set => set.Details.Measure == one.Details.Measure && ((set.On <= one.On && set.Mark.Number < one.Mark.Number) || set == file.MeasuresSet.First(first => first.Details.Measure == one.Details.Measure))).Details;
                var isMissed = details.Direction == BetterSide.Higher ? one.Details.Value < details.Target : one.Details.Value > details.Target;
                (asks.ContainsKey(one.Mark.Number) && !isMissed).ShouldBeFalse();
                if (file.Answers.IsEmpty && details.Breaches(one.Details.Value))
                {
                    asks.ShouldContainKey(one.Mark.Number);
                }

                (place == 0 && asks.TryGetValue(one.Mark.Number, out var first) && first.Reason == PromptReason.MissedTwice).ShouldBeFalse();
            }
        }
    });

    [Fact]
    public void WhatIsNotAccepted_ChangesNothing() => Prop.ForAll(RandomContract.Numbers, numbers =>
    {
        var book = new Book();
        foreach (var line in RandomContract.Lines(numbers))
        {
            var before = book.Accepted.Count > 0 ? Fingerprint.Of(book.File) : "";
            if (!book.Decide(line))
            {
                Fingerprint.Of(book.File).ShouldBe(before);
            }
        }
    }).Check(Quick);

    private static Config Quick => Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(300);

    private static void Check(Action<Book> holds) => Prop.ForAll(RandomContract.Numbers, numbers =>
    {
        var book = new Book();
        RandomContract.Lines(numbers).ToList().ForEach(line => book.Decide(line));
        holds(book);
    }).Check(Quick);

    /// <summary>One contract, and what was accepted of it as it is stored.</summary>
    private sealed class Book
    {
        private readonly InMemoryHistories _histories = new(RuleSets.Standard, MadeUp.Bodies, CaseStory.Today);

        public List<(string Action, JsonElement Stored, EntryMark Mark)> Accepted { get; } = [];

        /// <summary>The day of everything that was tried.</summary>
        public List<DateOnly> Tried { get; } = [];

        public ContractFile File => (ContractFile)_histories.Files.Single().File;

        public bool Decide(JsonObject line)
        {
            var on = DateOnly.Parse((string)line["on"]!, CultureInfo.InvariantCulture);
            Tried.Add(on);
            if (_histories.Decide(HistoryLine.Read(JsonSerializer.SerializeToElement(line.And("case", "CT")))).Decision is not Decision.Accepted accepted)
            {
                return false;
            }

            Accepted.Add(((string)line["do"]!, JsonSerializer.Deserialize<JsonElement>(accepted.Values.ToCanonicalJson()), new EntryMark(accepted.After.LastNumber, on, (string?)line["id"])));
            return true;
        }
    }
}
