using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Strike = DocumentFormat.OpenXml.Wordprocessing.Strike;

namespace CommissioningCases.Application.Papers;

/// <summary>Where paragraphs stand.</summary>
/// <param name="Left">Their indent, in twentieths of a point.</param>
/// <param name="IsInset">Whether a line beside them sets them apart.</param>
internal sealed record WordFrame(int Left = 0, bool IsInset = false);

/// <summary>Makes of the blocks of a paper the paragraphs and tables of a Word document.</summary>
internal sealed class WordBlocks(HeadingNumbers numbers)
{
    private const int Indent = 340;

    public IEnumerable<OpenXmlElement> Of(IEnumerable<PaperBlock> blocks) => Of(blocks, new WordFrame());

    public static Run RunOf(string text, PaperStyle style = PaperStyle.Plain)
    {
        var run = new Run();
        if (style != PaperStyle.Plain)
        {
            run.RunProperties = new RunProperties(
            [
                .. style.HasFlag(PaperStyle.Bold) ? [new Bold()] : Array.Empty<OpenXmlElement>(),
                .. style.HasFlag(PaperStyle.Struck) ? [new Strike()] : Array.Empty<OpenXmlElement>(),
                .. style.HasFlag(PaperStyle.Quiet) ? [new Color { Val = "4C6272" }] : Array.Empty<OpenXmlElement>(),
            ]);
        }

        foreach (var (index, line) in PrintedText.Of(text).Split('\n').Index())
        {
            if (index > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private IEnumerable<OpenXmlElement> Of(IEnumerable<PaperBlock> blocks, WordFrame frame) => blocks.SelectMany(block => Of(block, frame));

    private IEnumerable<OpenXmlElement> Of(PaperBlock block, WordFrame frame) => block switch
    {
        PaperHeading heading when frame.Left > 0 => [ParagraphOf([new PaperRun(heading.Text, PaperStyle.Bold)], frame, keepsNext: true)],
        PaperHeading heading => HeadingOf(heading),
        PaperParagraph paragraph => [ParagraphOf(paragraph.Runs, frame)],
        PaperInset inset => Of(inset.Blocks, frame with { Left = frame.Left + Indent, IsInset = true }),
        PaperList list => list.Items.SelectMany(item => ItemOf(item, frame)),
        PaperPairs pairs => WordTable.Of(pairs, frame),
        PaperTable table => [.. table.Caption is { } caption ? [ParagraphOf([new PaperRun(caption, PaperStyle.Bold)], frame, keepsNext: true)] : Array.Empty<OpenXmlElement>(), .. WordTable.Of(table, frame)],
        PaperPicture picture => [ParagraphOf([new PaperRun(picture.Label, PaperStyle.Quiet)], frame)],
        _ => throw new ArgumentException($"No document says how a {block.GetType().Name} looks.", nameof(block)),
    };

    public static Paragraph ParagraphOf(IEnumerable<PaperRun> runs, WordFrame frame, bool keepsNext = false, NumberingProperties? bullet = null, int hanging = 0, string? style = null)
    {
        var properties = new ParagraphProperties(
        [
            .. style is null ? Array.Empty<OpenXmlElement>() : [new ParagraphStyleId { Val = style }],
            .. keepsNext ? [new KeepNext()] : Array.Empty<OpenXmlElement>(),
            .. bullet is null ? Array.Empty<OpenXmlElement>() : [bullet],
            .. frame.IsInset ? [new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 18, Space = 6, Color = "005EB8" })] : Array.Empty<OpenXmlElement>(),
            .. frame.Left > 0 ? [IndentOf(frame.Left, hanging)] : Array.Empty<OpenXmlElement>(),
        ]);
        return new Paragraph([properties, .. runs.Select(run => RunOf(run.Text, run.Style))]);
    }

    private IEnumerable<OpenXmlElement> HeadingOf(PaperHeading heading)
    {
        if (heading.Caption is { } caption)
        {
            yield return ParagraphOf([new PaperRun(caption)], new WordFrame(), keepsNext: true, style: WordStyles.Caption);
        }

        yield return ParagraphOf([new PaperRun(numbers.Next(heading))], new WordFrame(), style: WordStyles.Heading(heading.Level));
    }

    /// <summary>The first paragraph of an item bears its bullet or number; what follows stands below it.</summary>
    private IEnumerable<OpenXmlElement> ItemOf(PaperItem item, WordFrame frame)
    {
        var inner = frame with { Left = frame.Left + (item.Number is null ? Indent : 2 * Indent) };
        var (first, rest) = item.Blocks is [PaperParagraph paragraph, ..] ? (paragraph.Runs, item.Blocks.Skip(1)) : ([], item.Blocks);
        yield return item.Number is { } number
            ? ParagraphOf([new PaperRun($"{Text(number)}. "), .. first], inner, hanging: 2 * Indent)
            : ParagraphOf(first, inner, bullet: new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = WordStyles.BulletList }), hanging: Indent);
        foreach (var element in Of(rest, inner))
        {
            yield return element;
        }
    }

    private static Indentation IndentOf(int left, int hanging) => hanging > 0 ? new Indentation { Left = Text(left), Hanging = Text(hanging) } : new Indentation { Left = Text(left) };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
