namespace CommissioningCases.Web.Features.Sheets;

/// <summary>How pages speak of spreadsheets that are imported.</summary>
internal static class SheetLabels
{
    private const int LongestCell = 120;

    public static Tag TagOf(SheetState state) => state switch
    {
        SheetState.Sent => new Tag("Columns to choose", TagColour.White),
        SheetState.ToCheck or SheetState.ToImport => new Tag("Waiting", TagColour.Grey),
        SheetState.Checking => new Tag("Being checked", TagColour.Blue),
        SheetState.Checked => new Tag("Checked", TagColour.Yellow),
        SheetState.Importing => new Tag("Being imported", TagColour.Blue),
        SheetState.Imported => new Tag("Imported", TagColour.Green),
        _ => new Tag("Interrupted", TagColour.Red),
    };

    /// <summary>Such as "1 measurement" or "1,200 measurements".</summary>
    public static string Count(SheetUpload upload, int count) => EnglishFormat.Count(count, upload.Definition.Row.One, upload.Definition.Row.Many);

    /// <summary>What a cell says, as far as there is room for it in a table of many.</summary>
    public static string Shorten(string cell) => cell.Length > LongestCell ? $"{cell[..LongestCell].TrimEnd()}…" : cell;

    /// <summary>The state of one that is done, with how it ended: such as "5 rows, 1 imported, 4 at fault".</summary>
    public static string? Came(SheetUpload upload) => upload.State == SheetState.Imported
        ? string.Join(", ", [EnglishFormat.Count(upload.Rows, "row", "rows"), $"{EnglishFormat.Number(upload.Recorded)} imported", .. Others(upload)])
        : null;

    private static IEnumerable<string> Others(SheetUpload upload)
    {
        if (upload.AtFault + upload.Refused is > 0 and var faults)
        {
            yield return $"{EnglishFormat.Number(faults)} at fault";
        }

        if (upload.Unneeded > 0)
        {
            yield return $"{EnglishFormat.Number(upload.Unneeded)} there already";
        }
    }

    /// <summary>What several of them are called that were recorded, by what one link to each leads to.</summary>
    public static string? HrefOf(SheetUpload upload, SheetMade made) => HrefOf(upload, made.About);

    /// <summary>The same of what a row is about.</summary>
    public static string? HrefOf(SheetUpload upload, string about) => upload.Kind switch
    {
        SheetKind.Measurements or SheetKind.Cases => new Cases.CaseLinks(about).Page,
        SheetKind.Contracts or SheetKind.ContractMeasurements => Links.Contract.To(about),
        SheetKind.Providers => Links.Provider.To(about),
        SheetKind.Users => $"{Links.Users}?search={Uri.EscapeDataString(about)}",
        _ => null,
    };
}
