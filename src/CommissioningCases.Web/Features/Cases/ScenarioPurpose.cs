using System.Globalization;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What each scenario is for, in the words of someone who has to choose one.</summary>
public static class ScenarioPurpose
{
    public static IReadOnlyList<Option> Options { get; } =
        [.. RuleSets.Standard.Current.Scenarios.Select(scenario => new Option(scenario.Number.ToString(CultureInfo.InvariantCulture), $"{scenario.Number} {scenario.Title}") { Hint = scenario.Purpose })];
}
