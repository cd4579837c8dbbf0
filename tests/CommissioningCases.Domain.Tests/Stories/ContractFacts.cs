namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What can be told of a contract.</summary>
internal static class ContractFacts
{
    public static CaseStory WithVariation(this CaseStory story, object? fields = null) => story.With("vary-contract", fields ?? new { summary = "A clinic on Saturdays" });

    public static CaseStory WithEnd(this CaseStory story, string ground = "agreement", DateOnly? ends = null) =>
        story.With("end-contract", new { ends = ends ?? story.Day, ground, reason = "Both want it" });

    /// <summary>A value of a period of a month, counted back from the month before the story's first day, and recorded on the story's day.</summary>
    public static CaseStory WithContractMeasurement(this CaseStory story, string measure, int monthsBack, decimal value) =>
        story.With("record-contract-measurement", Measurement(measure, monthsBack, value));

    public static object Measurement(string measure, int monthsBack, decimal value)
    {
        var from = Given.FirstDay.AddMonths(-1 - monthsBack);
        return new { measure, from, until = from.AddMonths(1).AddDays(-1), value };
    }

    public static CaseStory WatchedOn(this CaseStory story, string record, int days) =>
        story.With("answer-prompt", new { record, answer = "watch-on", reason = "A nurse was ill", until = story.Day.AddDays(days) });

    public static CaseStory WithContractMeasure(this CaseStory story, string measure, decimal target = 90, decimal threshold = 75) =>
        story.With("set-contract-measure", Examples.ContractMeasure(measure, target, threshold));
}
