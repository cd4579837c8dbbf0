using System.Globalization;

namespace CommissioningCases.Web.Features.Recording;

/// <summary>What each scenario is for, in the words of someone who has to choose one.</summary>
public static class ScenarioPurpose
{
    public static IReadOnlyList<Option> Options { get; } =
        [.. Scenario.All.Select(scenario => new Option(scenario.Number.ToString(CultureInfo.InvariantCulture), $"{scenario.Number} {scenario.Title}") { Hint = Of(scenario.Number) })];

    private static string Of(int scenario) => scenario switch
    {
        1 => "You are concerned about the quality of what the provider does, or its results.",
        2 => "You want the present provider to improve its service step by step, or to do more of it.",
        3 => "The provider may not be able to carry on safely or within its means.",
        4 => "A service that does not exist yet, or one that is to be redesigned from the ground up.",
        5 => "Patients are to have more providers to choose from, beside the existing ones.",
        6 => "The contract of an independent or third sector provider comes to its end.",
        _ => throw new ArgumentOutOfRangeException(nameof(scenario), scenario, "The letter has six scenarios."),
    };
}
