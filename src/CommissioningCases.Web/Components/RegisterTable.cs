using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Components;

/// <summary>The table of a register, for the partial <c>_RegisterTable</c>: its headings and its cells are of the same columns. On a narrow screen each row is a card.</summary>
/// <param name="Caption">What the table shows, for those who cannot see it.</param>
public sealed record RegisterTable(string Caption, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<IHtmlContent>> Rows)
{
    /// <param name="cells">How the cells of some columns look, by their headings; the others show what the column says.</param>
    public static RegisterTable Of<TRow, TFilter>(
        Register<TRow, TFilter> register, RegisterList<TRow> list, string caption, params IReadOnlyCollection<(string Heading, Func<TRow, IHtmlContent> Cell)> cells)
        where TFilter : class, new()
    {
        var columns = register.Columns.Where(column => column.IsListed && column.IsFor(list.Context)).ToList();
        var looks = cells.ToDictionary(cell => columns.Single(column => column.Heading == cell.Heading), cell => cell.Cell);
        return new RegisterTable(
            caption,
            [.. columns.Select(column => column.Heading)],
            list.Page.Rows.Select(row => (IReadOnlyList<IHtmlContent>)[.. columns.Select(column => looks.GetValueOrDefault(column)?.Invoke(row) ?? TextOf(column.Value(row, list.Context)))]));
    }

    private static HtmlString TextOf(object? value) => new(HtmlEncoder.Default.Encode(value switch
    {
        null => "",
        bool isSo => isSo ? "Yes" : "No",
        DateOnly day => EnglishFormat.ShortDay(day),
        DateTimeOffset time => EnglishTime.Time(time),
        int number => EnglishFormat.Number(number),
        _ => (string)value,
    }));
}
