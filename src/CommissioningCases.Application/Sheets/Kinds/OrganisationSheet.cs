namespace CommissioningCases.Application.Sheets;

/// <summary>Organisations that close, each alone or by merger into its successor.</summary>
internal static class OrganisationSheet
{
    private static readonly (OrganisationKind Kind, string[] Words)[] Kinds =
    [
        (OrganisationKind.Pct, ["PCT", "Primary Care Trust", "Trust"]),
        (OrganisationKind.Sha, ["SHA", "Strategic Health Authority", "Authority"]),
        (OrganisationKind.Provider, ["Provider", "NHS trust"]),
    ];

    public static SheetColumn Code { get; } = new("code", "Organisation", "The code or the exact name of what closes")
    {
        IsNeeded = true,
        Synonyms = ["Organisation code", "Code", "Org code", "Name", "Closing organisation"],
        Example = "5QD",
    };

    public static SheetColumn Kind { get; } = new("kind", "Kind", "PCT, SHA or provider. Where it is left blank a trust or an authority is meant before a provider that bears the same code")
    {
        Synonyms = ["Type", "Organisation type"],
        Example = "PCT",
    };

    public static SheetColumn On { get; } = new("on", "Closes on", "The first day on which it is no more")
    {
        IsNeeded = true,
        Synonyms = ["Close date", "Closing day", "Closed on", "Date", "From", "Effective date"],
        Example = "01/04/2013",
        IsDay = true,
    };

    public static SheetColumn Reason { get; } = new("reason", "Reason", "Why it closes, in up to 500 characters")
    {
        IsNeeded = true,
        Synonyms = ["Why"],
        Example = "Health and Social Care Act 2012",
    };

    public static SheetColumn Into { get; } = new("into", "Successor", "The code or the exact name of the organisation of its kind of which it is then a part. Blank where it has none")
    {
        Synonyms = ["Merged into", "Into", "Successor code", "Successor organisation"],
        Example = "5QQ",
    };

    public static SheetDefinition Definition { get; } = new(SheetKind.Organisations, "Organisations and successors", Role.Administrator, [Code, Kind, On, Reason, Into])
    {
        Row = ("organisation", "organisations"),
        CountedBy = Into,
        Purpose = "Each row closes a Primary Care Trust, a Strategic Health Authority or a provider, alone or by merger into its successor",
    };

    /// <summary>The kind that the row names; null where it names none.</summary>
    public static OrganisationKind? KindOf(string text) => Kinds.Where(one => one.Words.Any(word => TypedCell.IsSame(word, text))).Select(one => (OrganisationKind?)one.Kind).FirstOrDefault();
}
