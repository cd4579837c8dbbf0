using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CommissioningCases.Testing;

/// <summary>Workbooks as Excel writes them: texts kept once for all cells, and numbers of which the format alone says what they are.</summary>
public static class TestWorkbook
{
    public const string Day = "dd/mm/yyyy";
    public const string Month = "mmm-yy";
    public const string Percentage = "0.0%";

    private static readonly string[] Formats = ["General", Day, Month, Percentage, """d" of "mmmm\ yyyy""", "#,##0.00"];

    /// <param name="rows">In each cell a text, a number, or a number with its format; null where there is no cell.</param>
    public static byte[] Of(params IReadOnlyList<object?[]> rows) => Of(isFrom1904: false, rows);

    public static byte[] Of(bool isFrom1904, params IReadOnlyList<object?[]> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var texts = new List<string>();
            var sheet = workbook.AddNewPart<WorksheetPart>("rId1");
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select((cells, row) => RowOf(cells, row + 1, texts))));
            workbook.AddNewPart<SharedStringTablePart>("rId2").SharedStringTable = new SharedStringTable(texts.Select(text => new SharedStringItem(new Text(text))));
            workbook.AddNewPart<WorkbookStylesPart>("rId3").Stylesheet = new Stylesheet
            {
                NumberingFormats = new NumberingFormats(Formats.Select((format, i) => new NumberingFormat { NumberFormatId = (uint)(164 + i), FormatCode = format })),
                CellFormats = new CellFormats(Formats.Select((_, i) => new CellFormat { NumberFormatId = i == 0 ? 0 : (uint)(164 + i) })),
            };
            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = isFrom1904 }, new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = "rId1" }));
        }

        return file.ToArray();
    }

    /// <summary>The number by which Excel writes a day.</summary>
    public static (double Number, string Format) At(string day) => (DateTime.Parse(day, CultureInfo.InvariantCulture).ToOADate(), Day);

    private static Row RowOf(object?[] cells, int row, List<string> texts)
    {
        var written = new Row { RowIndex = (uint)row };
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } value)
            {
                written.Append(CellOf(value, $"{(char)('A' + i)}{row}", texts));
            }
        }

        return written;
    }

    private static Cell CellOf(object value, string address, List<string> texts)
    {
        switch (value)
        {
            case string text:
                texts.Add(text);
                return new Cell { CellReference = address, DataType = CellValues.SharedString, CellValue = new CellValue(texts.Count - 1) };
            case bool isSo:
                return new Cell { CellReference = address, DataType = CellValues.Boolean, CellValue = new CellValue(isSo) };
            case (double number, string format):
                return new Cell { CellReference = address, StyleIndex = (uint)Array.IndexOf(Formats, format), CellValue = new CellValue(number) };
            default:
                return new Cell { CellReference = address, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) };
        }
    }
}
