namespace CommissioningCases.Domain.Kernel;

/// <summary>What people call the things that a history names by codes.</summary>
public class Names(KnownBodies bodies)
{
    /// <summary>What people call a trade union by its abbreviation.</summary>
    public Func<string, string> UnionNames { get; init; } = abbreviation => abbreviation;

    /// <summary>The name of a provider; the code itself when it is unknown, or is a name already.</summary>
    public string Provider(string code) => bodies.FindProvider(code)?.Name ?? code;

    public string Pct(string code) => bodies.FindPct(code)?.Name ?? code;

    public string Cluster(string code) => bodies.FindCluster(code)?.Name ?? code;

    /// <summary>The name of a service of the national list; a local one is its own name.</summary>
    public string Service(string code) => bodies.FindNationalService(code)?.Name ?? code;

    /// <summary>The name of a trade union.</summary>
    public string Union(string abbreviation) => UnionNames(abbreviation);

    /// <summary>The name of an account where it is known; else its user name.</summary>
    public virtual string Person(string userName) => userName;

    public virtual string Measure(string id) => id;

    /// <summary>A value of a measure with its unit, if the measure is known.</summary>
    public virtual string Amount(string measure, ExactNumber value) => EnglishFormat.Number(value);

    public virtual string Step(string name) => ChoiceLabels.Label(name);

    public virtual string Question(string name) => ChoiceLabels.Label(name);
}
