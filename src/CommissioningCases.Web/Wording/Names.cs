namespace CommissioningCases.Web.Wording;

/// <summary>What people call the things that a history names by codes.</summary>
/// <param name="ownerName">What people call the case's present owner; null where there is none or the name is not known.</param>
public sealed class Names(KnownBodies bodies, CaseFile? file, string? ownerName = null)
{
    /// <summary>The name of a provider; the code itself when it is unknown, or is a name already.</summary>
    public string Provider(string code) => bodies.FindProvider(code)?.Name ?? code;

    public string Pct(string code) => bodies.FindPct(code)?.Name ?? code;

    public string Cluster(string code) => bodies.FindCluster(code)?.Name ?? code;

    /// <summary>The name of a service of the national list; a local one is its own name.</summary>
    public string Service(string code) => bodies.FindNationalService(code)?.Name ?? code;

    public string Measure(string id) => FindMeasure(id)?.Details.Name ?? id;

    public Measure? FindMeasure(string id) => file?.Measures.GetValueOrDefault(id);

    public string Step(string name) => file?.Scenario.FindStep(name)?.Title ?? ChoiceWords.Label(name);

    public string Question(string name) => file?.Scenario.FindQuestion(name)?.Text ?? ChoiceWords.Label(name);

    /// <summary>The name of an account, if it is the owner's; else its user name.</summary>
    public string Person(string userName) => userName == file?.Owner ? ownerName ?? userName : userName;

    /// <summary>The name of a trade union.</summary>
    public static string Union(string abbreviation) => TradeUnions.NameOf(abbreviation);

    /// <summary>A value of a measure with its unit, if the measure is known.</summary>
    public string Amount(string measure, decimal value) =>
        FindMeasure(measure) is { Details: var details } ? British.Amount(value, details.Unit) : British.Number(value);
}
