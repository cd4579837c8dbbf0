namespace CommissioningCases.Application.Reference;

/// <summary>A Strategic Health Authority, which oversees the Primary Care Trusts of its area.</summary>
public sealed record StrategicHealthAuthority(string Code, string Name)
{
    /// <summary>Null while it goes on.</summary>
    public BodyClosure? Closure { get; init; }
}

/// <summary>The bodies of the English NHS between 2009 and 2013 that this service comes with.</summary>
public sealed record ReferenceData(KnownBodies Bodies, IReadOnlyList<StrategicHealthAuthority> Shas)
{
    private static readonly Lazy<ReferenceData> Loaded = new(Load);

    /// <summary>What the embedded tables hold, read when first asked for. Additions by an administrator are not in it.</summary>
    public static ReferenceData BuiltIn => Loaded.Value;

    /// <summary>A provider, a Primary Care Trust or a Strategic Health Authority; null where there is none of that code.</summary>
    public NamedOrganisation? Find(OrganisationKind kind, string code) => kind switch
    {
        OrganisationKind.Provider when Bodies.FindProvider(code) is { } provider => new NamedOrganisation(kind, code, provider.Name) { Closure = provider.Closure },
        OrganisationKind.Pct when Bodies.FindPct(code) is { } pct => new NamedOrganisation(kind, code, pct.Name) { Closure = pct.Closure },
        OrganisationKind.Sha when Shas.FirstOrDefault(sha => sha.Code == code) is { } sha => new NamedOrganisation(kind, code, sha.Name) { Closure = sha.Closure },
        _ => null,
    };

    /// <summary>Codes of the authorities that follow an authority by that day, the one into which it was merged first.</summary>
    public IReadOnlyList<string> ShaSuccessorsOf(string sha, DateOnly day)
    {
        var found = new List<string>();

        // Closings are corrected one by one: for a while two may each be said to have gone into the other.
        while (Shas.FirstOrDefault(one => one.Code == (found is [.., var last] ? last : sha)) is { Closure: { Into: { } next, On: var on } } && on <= day && next != sha && !found.Contains(next))
        {
            found.Add(next);
        }

        return found;
    }

    /// <summary>Codes of the authorities whose areas an authority oversees on that day besides its own.</summary>
    public IReadOnlyList<string> ShasMergedInto(string sha, DateOnly day) => [.. Shas.Select(one => one.Code).Where(code => code != sha && ShaSuccessorsOf(code, day).Contains(sha))];

    /// <summary>Each merged authority with each that follows it.</summary>
    public IReadOnlyList<(string Sha, string Successor)> ShaMergersOn(DateOnly day) => [.. from sha in Shas from successor in ShaSuccessorsOf(sha.Code, day) select (sha.Code, successor)];

    private static ReferenceData Load() => new(
        new KnownBodies(
            EmbeddedTable.Read("pcts", row => new PrimaryCareTrust(row.GetString("code"), row.GetString("name"), row.GetString("sha"))),
            EmbeddedTable.Read("providers", row => new Provider(
                row.GetString("code"),
                row.GetString("name"),
                EmbeddedTable.Choice<ProviderKind>(row, "kind"),
                row.GetString("sha") is { Length: > 0 } sha ? sha : null)),
            EmbeddedTable.Read("pct_clusters", row => new PctCluster(
                row.GetString("code"),
                row.GetString("name"),
                row.GetString("sha"),
                row.GetString("members").Split(';'))),
            EmbeddedTable.Read("aqp_services", row => new NationalService(row.GetString("code"), row.GetString("name"), row.GetString("kind"))),
            EmbeddedTable.Read("unions", row => new TradeUnion(row.GetString("abbreviation"), row.GetString("name")))),
        EmbeddedTable.Read("shas", row => new StrategicHealthAuthority(row.GetString("code"), row.GetString("name"))));
}
