namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The mechanisms that the SHA's reviewer speaks for, whatever the scenario.</summary>
public static class Reviewed
{
    public static IReadOnlyList<Mechanism> Mechanisms { get; } =
        [.. Scenario.All.SelectMany(scenario => scenario.Oversight).Where(oversight => oversight.IsReviewed).Select(oversight => oversight.Mechanism).Distinct().Order()];
}
