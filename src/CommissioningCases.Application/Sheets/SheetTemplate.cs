using System.IO.Compression;
using System.Text;
using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Sheets;

/// <summary>The workbook into which people type or paste what they want to import: its headings, with cells that keep what they hold, and on a second sheet how each column is written.</summary>
public static class SheetTemplate
{
    private const string HowTo = "How to fill it in";

    public static async Task WriteAsync(SheetDefinition definition, Stream output, CancellationToken cancellationToken)
    {
        var sent = new SentStream(output);
        using (var archive = new ZipArchive(sent, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            IReadOnlyList<object?> examples = [.. definition.Columns.Select(column => column.Example)];
            new WorkbookSheet(
                archive.CreateEntry(WorkbookParts.SheetPath(1)).Open(),
                [.. definition.Columns.Select(column => column.Heading)],
                [examples],
                [.. definition.Columns.Select(column => column.IsDay ? WorkbookStyles.Day : WorkbookStyles.Text)]).End();
            WriteHowTo(archive, definition);
            WorkbookParts.WriteWorkbook(archive, [definition.Title, HowTo]);
        }

        await sent.SendAsync(cancellationToken);
    }

    private static void WriteHowTo(ZipArchive archive, SheetDefinition definition)
    {
        IReadOnlyList<IReadOnlyList<object?>> rows = [.. definition.Columns.Select(column => (IReadOnlyList<object?>)[column.Heading, column.IsNeeded, column.HowWritten, column.Example])];
        var sheet = new WorkbookSheet(archive.CreateEntry(WorkbookParts.SheetPath(2)).Open(), ["Column", "Needed", "How it is written", "Example"], rows);
        foreach (var row in rows)
        {
            sheet.Write(row);
        }

        sheet.End();
    }
}
