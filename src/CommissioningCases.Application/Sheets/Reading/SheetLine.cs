namespace CommissioningCases.Application.Sheets;

/// <summary>A row of a spreadsheet, whatever kind of file it came in: days are written <c>2013-03-31</c> or, without a day, <c>2013-03</c>; percentages <c>62%</c>; numbers without an exponent.</summary>
/// <param name="Number">As spreadsheets number their rows, from 1.</param>
public sealed record SheetLine(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
