namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What can be told of a contract.</summary>
internal static class ContractFacts
{
    public static CaseStory WithVariation(this CaseStory story, object? fields = null) => story.With("vary-contract", fields ?? new { summary = "A clinic on Saturdays" });

    public static CaseStory WithEnd(this CaseStory story, string ground = "agreement", DateOnly? ends = null) =>
        story.With("end-contract", new { ends = ends ?? story.Day, ground, reason = "Both want it" });

    public static CaseStory WithContractMeasure(this CaseStory story, string measure, decimal target = 90, decimal threshold = 75) =>
        story.With("set-contract-measure", Examples.ContractMeasure(measure, target, threshold));
}
