using System.Globalization;

namespace CommissioningCases.Web.Features.LetterTexts;

/// <summary>
/// Reads the 2009 letter's table: a line for each row, its cells between tabs. A row that runs over a page's end goes on in a line that begins
/// with a tab; its cells are put together again.
/// </summary>
internal static class ScenarioTableReader
{
    public static LetterBlock.ScenarioTable Read(IReadOnlyList<string> lines)
    {
        var rows = new List<string[]>();
        foreach (var cells in lines.Skip(1).Select(line => line.Split('\t')))
        {
            if (cells[0].Length == 0)
            {
                rows[^1] = [.. rows[^1].Zip(cells.Skip(1), Continue)];
            }
            else
            {
                // The number stands before the title, in a cell of its own after the page's end.
                rows.Add(cells.Length == 4 ? [$"{cells[0]} {cells[1]}", cells[2], cells[3]] : cells);
            }
        }

        return new LetterBlock.ScenarioTable(lines[0].Split('\t'), [.. rows.Select(ReadRow)]);
    }

    /// <summary>A paragraph mark at the seam is the new page's, not the letter's.</summary>
    private static string Continue(string cell, string rest)
    {
        const string Seam = "<p>";
        return $"{cell} {(rest.StartsWith(Seam, StringComparison.Ordinal) ? rest[Seam.Length..] : rest)}";
    }

    private static ScenarioRow ReadRow(string[] cells)
    {
        var (number, title) = (cells[0][..1], cells[0][1..].Trim());
        return new ScenarioRow(
            int.Parse(number, CultureInfo.InvariantCulture),
            PassageReader.ReadCell(title),
            PassageReader.ReadCell(cells[1]),
            PassageReader.ReadCell(cells[2]));
    }
}
