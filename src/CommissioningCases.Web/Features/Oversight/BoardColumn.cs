namespace CommissioningCases.Web.Features.Oversight;

/// <summary>A column of the board: a group of mechanisms, in one scenario or in all.</summary>
public sealed record BoardColumn(int? Scenario, OversightGroup Group)
{
    /// <summary>The columns of the board: of one scenario where only that is shown, of each where the address wants them apart.</summary>
    public static IReadOnlyList<BoardColumn> Of(DashboardFilter filter) => filter switch
    {
        { Scenario: { } scenario } => Of(scenario),
        { IsByScenario: true } => [.. RuleSets.Standard.Current.Scenarios.SelectMany(scenario => Of(scenario.Number))],
        _ => [.. OversightGroups.All.Select(group => new BoardColumn(null, group))],
    };

    private static IReadOnlyList<BoardColumn> Of(int scenario) =>
        [.. OversightGroups.All.Where(group => group.IsIn(RuleSets.Standard.Current.Cases.Scenario(scenario))).Select(group => new BoardColumn(scenario, group))];
}
