namespace CommissioningCases.Application.Papers;

/// <summary>What stands in a cell, as lines: a cell has no table or picture within it, but what they say.</summary>
internal static class CellText
{
    private const double BetweenParagraphs = 3;

    public static IReadOnlyList<LinePiece> LinesOf(IReadOnlyList<PaperBlock> blocks, TextLook look, Frame frame, PaperStyle style = PaperStyle.Plain)
    {
        var lines = new List<LinePiece>();
        foreach (var paragraph in ParagraphsOf(blocks))
        {
            var runs = paragraph.Select(run => run with { Style = run.Style | style }).ToList();
            lines.AddRange(PieceMaker.LinesOf(runs, look, frame, lines.Count == 0 ? 0 : BetweenParagraphs));
        }

        return lines;
    }

    /// <summary>How wide the longest of its lines would be where none is broken.</summary>
    public static double WidthOf(IReadOnlyList<PaperBlock> blocks, TextLook look) => ParagraphsOf(blocks)
        .SelectMany(paragraph => string.Concat(paragraph.Select(run => run.Text)).Split('\n'))
        .Select(line => TextLines.WidthOf(line, PaperStyle.Bold, look))
        .DefaultIfEmpty()
        .Max();

    /// <summary>How wide the longest of its words is, which is narrower only by being broken.</summary>
    public static double WidestWordOf(IReadOnlyList<PaperBlock> blocks, TextLook look) => ParagraphsOf(blocks)
        .SelectMany(paragraph => string.Concat(paragraph.Select(run => run.Text)).Split([' ', '\n', '\t', '-', '/', '–']))
        .Select(word => TextLines.WidthOf($"{word}-", PaperStyle.Bold, look))
        .DefaultIfEmpty()
        .Max();

    /// <summary>The text of blocks, paragraph by paragraph.</summary>
    public static IEnumerable<IReadOnlyList<PaperRun>> ParagraphsOf(IEnumerable<PaperBlock> blocks) => blocks.SelectMany(block => block switch
    {
        PaperHeading heading => [[new PaperRun(heading.Text, PaperStyle.Bold)]],
        PaperParagraph paragraph => [paragraph.Runs],
        PaperInset inset => ParagraphsOf(inset.Blocks),
        PaperList list => list.Items.SelectMany(item => ParagraphsOf(item.Blocks).Select((runs, index) => index == 0 ? [new PaperRun(item.Number is { } number ? $"{number}. " : "• "), .. runs] : runs)),
        PaperPairs pairs => pairs.Pairs.SelectMany(pair => ParagraphsOf(pair.Value).Select((runs, index) => index == 0 ? [new PaperRun($"{pair.Name}: ", PaperStyle.Bold), .. runs] : runs)),
        PaperTable table => table.Rows.Select(row => (IReadOnlyList<PaperRun>)[new PaperRun(string.Join(" · ", row.Cells.Select(TextOf)))]),
        PaperPicture picture => [[new PaperRun(picture.Label)]],
        _ => Enumerable.Empty<IReadOnlyList<PaperRun>>(),
    });

    public static string TextOf(PaperCell cell) => string.Join(" ", ParagraphsOf(cell.Blocks).Select(runs => string.Concat(runs.Select(run => run.Text))));
}
