using System.Collections.Frozen;

namespace CommissioningCases.Application.Cases;

/// <summary>The stages of all scenarios, of which several have some in common.</summary>
public static class Stages
{
    /// <summary>Each name once, in the order of the scenarios; the last is the end of every case.</summary>
    public static IReadOnlyList<Stage> All { get; } =
        [.. RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Stages).Where(stage => stage != Stage.Closed).DistinctBy(stage => stage.Name), Stage.Closed];

    private static FrozenDictionary<string, Stage> ByName { get; } = All.ToFrozenDictionary(stage => stage.Name, StringComparer.Ordinal);

    /// <summary>Null when no scenario has a stage of that name.</summary>
    public static Stage? Find(string name) => ByName.GetValueOrDefault(name);
}
