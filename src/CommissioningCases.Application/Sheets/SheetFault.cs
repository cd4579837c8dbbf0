namespace CommissioningCases.Application.Sheets;

/// <summary>What is wrong with a row.</summary>
/// <param name="Heading">What stands above the column at fault; null where it is about the whole row.</param>
/// <param name="Value">What the row says there; blank where it says nothing, or the spreadsheet has no such column.</param>
public sealed record SheetFault(string? Heading, string Value, string Message)
{
    public string Text => Heading is null ? Message : $"{Heading}: {Message}";

    public static IReadOnlyList<SheetFault> Of(SheetUpload upload, SheetRecord row) => [.. row.Columns.Zip(row.Messages, (column, message) => new SheetFault(HeadingOf(upload, column), ValueOf(upload, row, column), message))];

    private static string ValueOf(SheetUpload upload, SheetRecord row, string column) =>
        column.Length > 0 && Array.IndexOf(upload.Chosen, column) is >= 0 and var place ? row.Cells.ElementAtOrDefault(place) ?? "" : "";

    private static string? HeadingOf(SheetUpload upload, string column) =>
        column.Length == 0 ? null
        : Array.IndexOf(upload.Chosen, column) is >= 0 and var place ? upload.Headings[place]
        : upload.Definition.Columns.FirstOrDefault(one => one.Name == column)?.Heading;
}
