using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CommissioningCases.Application.Registers;

/// <summary>How the cells of a workbook look. A text has the format of texts, so that it stays one when somebody edits it.</summary>
internal static class WorkbookStyles
{
    public const uint Heading = 1;
    public const uint Text = 2;
    public const uint Number = 3;
    public const uint Day = 4;
    public const uint Time = 5;

    private const uint TextFormat = 49;
    private const uint DayFormat = 164;
    private const uint TimeFormat = 165;

    public static Stylesheet Sheet => new()
    {
        NumberingFormats = new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = TimeFormat, FormatCode = "dd/mm/yyyy hh:mm" }),
        Fonts = new Fonts(Font(), Font(new Bold())),
        Fills = new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EDEE" }) { PatternType = PatternValues.Solid })),
        Borders = new Borders(new Border()),
        CellStyleFormats = new CellStyleFormats(new CellFormat()),
        CellFormats = new CellFormats(
            new CellFormat(),
            Cell(TextFormat, font: 1, fill: 2),
            Cell(TextFormat),
            Cell(0),
            Cell(DayFormat),
            Cell(TimeFormat)),
        CellStyles = new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
    };

    private static Font Font(params OpenXmlElement[] first) => new([.. first, new FontSize { Val = 10 }, new FontName { Val = "Arial" }]);

    private static CellFormat Cell(uint format, uint font = 0, uint fill = 0) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = format == TextFormat })
    {
        NumberFormatId = format,
        ApplyNumberFormat = true,
        FontId = font,
        ApplyFont = true,
        FillId = fill,
        ApplyFill = true,
        BorderId = 0,
        FormatId = 0,
        ApplyAlignment = true,
    };
}
