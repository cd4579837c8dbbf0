using System.Text.RegularExpressions;

namespace CommissioningCases.Application.Sheets;

/// <summary>Providers to add or to rename: as a table of one's own, or as the Organisation Data Service has trusts (<c>etr</c>) and care trusts (<c>ect</c>), without headings.</summary>
internal static partial class ProviderSheet
{
    /// <summary>The columns that such a file has of which none is asked for elsewhere.</summary>
    public const string Grouping = "ods-grouping";

    public static SheetColumn Code { get; } = new("code", "Code", "Its code of the Organisation Data Service, 3 to 10 letters and digits")
    {
        IsNeeded = true,
        Synonyms = ["Organisation code", "Org code", "ODS code", "Provider code", "NACS code"],
        Example = "XDC",
    };

    public static SheetColumn Name { get; } = new("name", "Name", "Its name")
    {
        IsNeeded = true,
        Synonyms = ["Organisation name", "Org name", "Provider name", "Provider"],
        Example = "Devon Community Physiotherapy Ltd",
    };

    public static SheetColumn Kind { get; } = new("kind", "Kind of provider", $"One of: {string.Join("; ", Enum.GetValues<ProviderKind>().Select(kind => kind.Title()))}")
    {
        IsNeeded = true,
        Synonyms = ["Kind", "Type", "Provider type", "Organisation type", "Sector"],
        Example = ProviderKind.Independent.Title(),
    };

    public static SheetColumn Sha { get; } = new("sha", "Strategic Health Authority", "The code or the name of that of its area. Blank for a provider that belongs to none")
    {
        Synonyms = ["SHA", "SHA code", "Region"],
        Example = "Q39",
    };

    public static SheetColumn Closed { get; } = new("closed", "Close date", "Where it has closed: the day. It is then not added")
    {
        Synonyms = ["Closed", "Closed on", "Closing date"],
        Example = "",
        IsDay = true,
    };

    public static SheetColumn Since { get; } = new("since", "Called so since", "Where the code is there under another name: the first day of this one. The provider is then renamed; blank keeps the name that it has")
    {
        Synonyms = ["Renamed on", "Name since", "New name since"],
        Example = "",
        IsDay = true,
    };

    public static SheetDefinition Definition { get; } = new(SheetKind.Providers, "Providers", Role.Administrator, [Code, Name, Kind, Sha, Closed, Since])
    {
        Row = ("provider", "providers"),
        CountedBy = Kind,
        Purpose = "Each row adds a provider, so that cases can name it, or gives one that is there its new name",
        Layouts =
        [
            new SheetLayout("a file of the Organisation Data Service (etr, ect)", IsOfOds, new Dictionary<int, string> { [0] = Code.Name, [1] = Name.Name, [2] = Grouping, [3] = Sha.Name, [11] = Closed.Name }),
        ],
    };

    public static ProviderKind? KindOf(SheetRow row)
    {
        var text = row[Kind];
        ProviderKind? named = Enum.GetValues<ProviderKind>().Where(kind => TypedCell.IsSame(kind.Title(), text) || ExchangeNames.Of(kind) == text).Select(kind => (ProviderKind?)kind).FirstOrDefault();
        return named ?? text.ToUpperInvariant() switch
        {
            "FOUNDATION TRUST" or "FT" or "NHS FT" => ProviderKind.FoundationTrust,
            "TRUST" => ProviderKind.NhsTrust,
            "PCT" or "PCT PROVIDER ARM" or "PROVIDER ARM" => ProviderKind.PctProviderArm,
            "INDEPENDENT" or "PRIVATE" or "INDEPENDENT PROVIDER" => ProviderKind.Independent,
            "VOLUNTARY" or "CHARITY" or "VOLUNTARY SECTOR" or "SOCIAL ENTERPRISE" => ProviderKind.ThirdSector,
            "" when IsOds(row) => KindByName(row[Name]),
            _ => null,
        };
    }

    /// <summary>The code of the authority; what stands there where there is none such, but for the regions that the Organisation Data Service has had since.</summary>
    public static string ShaOf(SheetRow row, IEnumerable<NamedOrganisation> shas)
    {
        var known = shas.FirstOrDefault(sha => Names(sha, row[Sha]) || (IsOds(row) && Names(sha, row.Values[Grouping])));
        return known?.Code ?? (IsOds(row) ? "" : row[Sha]);

        static bool Names(NamedOrganisation sha, string text) => TypedCell.IsSame(sha.Code, text) || TypedCell.IsSame(sha.Name, text);
    }

    private static bool IsOds(SheetRow row) => row.Values.ContainsKey(Grouping);

    /// <summary>The files of trusts and of care trusts have the same columns: the name says what it is.</summary>
    private static ProviderKind KindByName(string name) =>
        name.Contains("FOUNDATION TRUST", StringComparison.OrdinalIgnoreCase) ? ProviderKind.FoundationTrust
        : name.Contains("CARE TRUST", StringComparison.OrdinalIgnoreCase) ? ProviderKind.CareTrust
        : ProviderKind.NhsTrust;

    /// <summary>A code, a name, and at the eleventh place the day on which it was opened, written in eight figures.</summary>
    private static bool IsOfOds(IReadOnlyList<string> cells) =>
        cells.Count >= 12 && OdsCode().IsMatch(cells[0]) && cells[1].Any(char.IsLetter) && OdsDay().IsMatch(cells[10]);

    [GeneratedRegex("^[A-Z0-9]{3,8}$")]
    private static partial Regex OdsCode();

    [GeneratedRegex("^[12][0-9]{7}$")]
    private static partial Regex OdsDay();
}
