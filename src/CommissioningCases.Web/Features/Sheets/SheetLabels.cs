namespace CommissioningCases.Web.Features.Sheets;

/// <summary>How pages speak of spreadsheets that are imported.</summary>
internal static class SheetLabels
{
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

    /// <summary>What several of them are called that were recorded, by what one link to each leads to.</summary>
    public static string? HrefOf(SheetUpload upload, SheetMade made) => upload.Kind switch
    {
        SheetKind.Measurements or SheetKind.Cases => new Cases.CaseLinks(made.About).Page,
        SheetKind.Contracts or SheetKind.ContractMeasurements => Links.Contract.To(made.About),
        SheetKind.Providers => Links.Provider.To(made.About),
        SheetKind.Users => $"{Links.Users}?search={Uri.EscapeDataString(made.About)}",
        _ => null,
    };
}
