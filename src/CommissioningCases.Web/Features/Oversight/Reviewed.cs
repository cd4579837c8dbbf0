namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The mechanisms that the SHA's reviewer speaks for, whatever the scenario.</summary>
public static class Reviewed
{
    public static IReadOnlyList<Mechanism> Mechanisms { get; } =
        [.. RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Oversight).Where(oversight => oversight.IsReviewed).Select(oversight => oversight.Mechanism).Distinct().Order()];
}
