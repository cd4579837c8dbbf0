using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommissioningCases.Application.Papers;

/// <summary>Tables of a Word document: their heads are repeated on every sheet, and no row is parted that fits on one.</summary>
internal static class WordTable
{
    private const string LineColour = "D8DDE0";
    private const string HeadGround = "E8EDEE";

    public static IEnumerable<OpenXmlElement> Of(PaperTable table, WordFrame frame) =>
        Of([.. table.Head.Select(row => RowOf(row, isHead: true)), .. table.Rows.Select(row => RowOf(row, isHead: false))], ColumnsOf([.. table.Head, .. table.Rows]), frame, isRuled: true);

    public static IEnumerable<OpenXmlElement> Of(PaperPairs pairs, WordFrame frame) =>
        Of([.. pairs.Pairs.Select(pair => RowOf(new PaperRow([new PaperCell([PaperParagraph.Of(pair.Name)], IsHeading: true), new PaperCell(pair.Value)]), isHead: false))], 2, frame, isRuled: false);

    private static int ColumnsOf(IEnumerable<PaperRow> rows) => rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max();

    private static IEnumerable<OpenXmlElement> Of(IReadOnlyList<TableRow> rows, int columns, WordFrame frame, bool isRuled)
    {
        if (rows.Count == 0 || columns == 0)
        {
            return [];
        }

        var properties = new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableIndentation { Width = frame.Left, Type = TableWidthUnitValues.Dxa },
            isRuled
                ? new TableBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Color = LineColour }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = LineColour })
                : new TableBorders(),
            new TableLayout { Type = TableLayoutValues.Autofit });
        var table = new Table([properties, new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn())), .. rows]);

        // A paragraph behind it, for Word joins two tables that touch.
        return [table, new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "60", Line = "120", LineRule = LineSpacingRuleValues.Exact }))];
    }

    private static TableRow RowOf(PaperRow row, bool isHead) => new(
    [
        new TableRowProperties([new CantSplit(), .. isHead ? [new TableHeader()] : Array.Empty<OpenXmlElement>()]),
        .. row.Cells.Select(cell => CellOf(cell, isHead)),
    ]);

    private static TableCell CellOf(PaperCell cell, bool isHead)
    {
        var style = isHead || cell.IsHeading ? PaperStyle.Bold : PaperStyle.Plain;
        var paragraphs = CellText.ParagraphsOf(cell.Blocks).DefaultIfEmpty([]).Select(runs => ParagraphOf(runs.Select(run => run with { Style = run.Style | style }), cell.IsNumber));
        return new TableCell([new TableCellProperties(isHead ? [new Shading { Val = ShadingPatternValues.Clear, Fill = HeadGround }] : []), .. paragraphs]);
    }

    private static Paragraph ParagraphOf(IEnumerable<PaperRun> runs, bool isNumber)
    {
        var paragraph = WordBlocks.ParagraphOf(runs, new WordFrame());
        paragraph.ParagraphProperties!.Append(new SpacingBetweenLines { Before = "40", After = "40" });
        if (isNumber)
        {
            paragraph.ParagraphProperties.Append(new Justification { Val = JustificationValues.Right });
        }

        return paragraph;
    }
}
