namespace CommissioningCases.Domain.Tests.Contracts;

/// <summary>Which measurements ask what will be done: the target is 90, the threshold 75, and more is better.</summary>
public class MonitoringTests
{
    private static CaseStory Measured(params decimal[] values) => values.Reverse().Index()
        .OrderByDescending(one => one.Index)
        .Aggregate(Given.Contract().WithContractMeasure("healing"), (story, one) => story.Later().WithContractMeasurement("healing", one.Index, one.Item));

    [Theory]
    [InlineData(new double[] { 95, 90 }, "")]
    [InlineData(new double[] { 89 }, "")]
    [InlineData(new double[] { 89, 95, 89 }, "")]
    [InlineData(new double[] { 95, 89, 88 }, "88 MissedTwice")]
    [InlineData(new double[] { 89, 88, 87 }, "88 MissedTwice, 87 MissedTwice")]
    [InlineData(new double[] { 75 }, "")]
    [InlineData(new double[] { 74 }, "74 PassedThreshold")]
    [InlineData(new double[] { 95, 74, 95, 89 }, "74 PassedThreshold")]
    public void ATargetMissedTwiceRunning_OrAThresholdPassedOnce_Asks(double[] values, string expected) =>
        string.Join(", ", Measured([.. values.Select(value => (decimal)value)]).Contract.OpenPrompts.Select(prompt => $"{prompt.Asked.Details.Value} {prompt.Reason}")).ShouldBe(expected);

    [Fact]
    public void AnAnswer_AnswersWhatWasOpenBeforeIt_Too()
    {
        var asked = Measured(89, 88, 87);
        var answered = asked.WatchedOn(asked.LastRecord, 10);

        asked.Contract.OpenPrompts.Count().ShouldBe(2);
        answered.Contract.OpenPrompts.ShouldBeEmpty();
        answered.Try("answer-prompt", new { record = asked.LastRecord, answer = "watch-on", reason = "Again", until = answered.Day.AddDays(10) }).ShouldBeInvalid("record");
    }

    [Fact]
    public void WhatIsWatchedOn_AsksAgainAfterItsDay_OrWhenTheThresholdIsPassed()
    {
        var asked = Given.Contract().WithContractMeasure("healing").WithContractMeasurement("healing", 1, 89).WithContractMeasurement("healing", 0, 88);
        var watched = asked.WatchedOn(asked.LastRecord, 35).Later(70);

        At(watched, 31, 87).Contract.OpenPrompts.ShouldBeEmpty();
        At(watched, 31, 60).Contract.OpenPrompts.ShouldHaveSingleItem().Reason.ShouldBe(PromptReason.PassedThreshold);
        At(watched, 60, 87).Contract.OpenPrompts.ShouldHaveSingleItem().Reason.ShouldBe(PromptReason.MissedTwice);

        static CaseStory At(CaseStory story, int days, decimal value) => story.With(
            "record-contract-measurement", new { measure = "healing", from = Given.FirstDay.AddDays(days - 10), until = Given.FirstDay.AddDays(days), value });
    }

    [Fact]
    public void WhatIsWatchedOn_IsAskedAgainWithinAYear()
    {
        var asked = Measured(89, 88);
        var lastDay = asked.Day.AddMonths(AnswerPrompt.LongestWatch);

        asked.Try("answer-prompt", new { record = asked.LastRecord, answer = "watch-on", reason = "For ever", until = lastDay.AddDays(1) }).ShouldBeInvalid("until");
        asked.Try("answer-prompt", new { on = "9999-12-31", record = asked.LastRecord, answer = "watch-on", reason = "A slip", until = lastDay }).ShouldBeInvalid("on");
        asked.With("answer-prompt", new { record = asked.LastRecord, answer = "watch-on", reason = "A year", until = lastDay }).Contract.OpenPrompts.ShouldBeEmpty();
    }

    [Fact]
    public void WhatACaseWasBegunAbout_AsksAgainOnceATargetWasMetInBetween()
    {
        var asked = Measured(89, 88);
        var begun = asked.With("answer-prompt", new { record = asked.LastRecord, answer = "case", reason = "Twice", byCase = "CC-1" }).Later(200);

        var worse = Next(Next(begun, 1, 60), 2, 59);
        worse.Contract.OpenPrompts.ShouldBeEmpty();
        Next(Next(worse, 3, 92), 4, 60).Contract.OpenPrompts.ShouldHaveSingleItem();

        static CaseStory Next(CaseStory story, int month, decimal value) => story.With(
            "record-contract-measurement", new { measure = "healing", from = Given.FirstDay.AddMonths(month - 1), until = Given.FirstDay.AddMonths(month).AddDays(-1), value });
    }

    [Fact]
    public void AMeasurementThatWasWrong_AsksNothingOnceItIsStruck_AndIsKeptOnceItIsAnswered()
    {
        var asked = Measured(74);
        asked.With("strike", new { record = asked.LastRecord, reason = "Another clinic's" }).Contract.Prompts.ShouldBeEmpty();

        asked.WatchedOn(asked.LastRecord, 10).Try("strike", new { record = asked.LastRecord, reason = "Another clinic's" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void APeriod_HasOneValue_AndLiesBeforeTheDayOnWhichItIsRecorded()
    {
        var measured = Measured(95);
        measured.Try("record-contract-measurement", ContractFacts.Measurement("healing", 0, 94)).ShouldBeInvalid("from");
        measured.Try("record-contract-measurement", ContractFacts.Measurement("healing", -5, 94)).ShouldBeInvalid("until");
        measured.Try("record-contract-measurement", ContractFacts.Measurement("waits", 3, 94)).ShouldBeInvalid("measure");
    }

    [Fact]
    public void TheDayToWhichItIsMeasured_IsThatOfTheMeasureThatIsFurthestBehind()
    {
        Given.Contract().Contract.MeasuredUntil.ShouldBeNull();
        Measured(95).WithContractMeasure("waits").Contract.MeasuredUntil.ShouldBeNull();
        Measured(95).WithContractMeasure("waits").WithContractMeasurement("waits", 2, 95).Contract.MeasuredUntil.ShouldBe(new DateOnly(2009, 12, 31));
    }

    [Theory]
    [InlineData(new double[] { 1, 1, 1, 1, 1, 1, 1, 9 }, "", "")]
    [InlineData(new double[] { 1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8 }, "0-7 8-15", "")]
    [InlineData(new double[] { 1, 2, 3, 4, 5 }, "", "")]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6 }, "", "0-5")]
    [InlineData(new double[] { 9, 1, 2, 3, 4, 5, 6, 2 }, "", "1-6")]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6 }, "", "0-5 6-11")]
    [InlineData(new double[] { 6, 5, 4, 4, 3, 2, 1 }, "", "")]
    public void RunRules_MarkEachShiftAndEachTrend(double[] values, string shifts, string trends)
    {
        IReadOnlyList<ExactNumber> numbers = [.. values.Select(value => (ExactNumber)(decimal)value)];

        (Told(RunRules.ShiftsIn(numbers)), Told(RunRules.TrendsIn(numbers))).ShouldBe((shifts, trends));

        static string Told(IEnumerable<ValueRun> runs) => string.Join(' ', runs.Select(run => $"{run.First}-{run.Last}"));
    }
}
