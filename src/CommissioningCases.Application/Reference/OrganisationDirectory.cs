namespace CommissioningCases.Application.Reference;

/// <summary>An organisation as lists and choices show it.</summary>
public sealed record NamedOrganisation(OrganisationKind Kind, string Code, string Name)
{
    /// <summary>Null while it goes on.</summary>
    public BodyClosure? Closure { get; init; }

    public bool IsOpenOn(DateOnly day) => Closure is null || day < Closure.On;
}

/// <summary>The organisations to which people can belong.</summary>
public sealed class OrganisationDirectory(CasesDbContext db, Bodies bodies)
{
    /// <summary>In the order of their names.</summary>
    public async Task<IReadOnlyList<NamedOrganisation>> ReadAsync(CancellationToken cancellationToken)
    {
        var known = await bodies.ReadAsync(db, cancellationToken);
        var shas = known.Shas.Select(sha => known.Find(OrganisationKind.Sha, sha.Code)!);
        var pcts = known.Bodies.Pcts.Select(pct => known.Find(OrganisationKind.Pct, pct.Code)!);
        return [.. shas.Concat(pcts).OrderBy(organisation => organisation.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>What people call a kind of organisation.</summary>
    public static string NameOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Pct => "Primary Care Trust",
        OrganisationKind.Sha => "Strategic Health Authority",
        OrganisationKind.Provider => "provider",
        OrganisationKind.Cluster => "PCT cluster",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };
}
