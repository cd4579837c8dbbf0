using System.Globalization;

namespace CommissioningCases.Application.Papers;

/// <summary>Makes of the blocks of a paper the pieces that go onto its sheets.</summary>
internal sealed class PieceMaker(HeadingNumbers numbers)
{
    private const double BetweenBlocks = 6;
    private const double Indent = 15;
    private const double InsetIndent = 12;

    private readonly List<Piece> _pieces = [];

    /// <summary>What begins with the next piece.</summary>
    private readonly List<Mark> _leading = [];

    public static IReadOnlyList<Piece> Of(Paper paper)
    {
        var maker = new PieceMaker(new HeadingNumbers(paper));
        maker.AddAll(paper.Blocks, Frame.Sheet);
        return maker._pieces;
    }

    private void AddAll(IReadOnlyList<PaperBlock> blocks, Frame frame)
    {
        foreach (var block in blocks)
        {
            Add(block, frame);
        }
    }

    private void Add(PaperBlock block, Frame frame)
    {
        switch (block)
        {
            case PaperHeading heading:
                AddHeading(heading, frame);
                break;
            case PaperParagraph paragraph:
                AddText(paragraph.Runs, frame.Look, frame, "P", BetweenBlocks);
                break;
            case PaperInset inset:
                Within("BlockQuote", () => AddAll(inset.Blocks, frame.Indented(InsetIndent) with { Bars = [.. frame.Bars, frame.X + 2] }));
                break;
            case PaperList list:
                Within("L", () => AddItems(list, frame));
                break;
            case PaperPairs pairs:
                AddRows(new TableMaker(frame).RowsOf(pairs));
                break;
            case PaperTable table:
                if (table.Caption is { } caption)
                {
                    AddText([new PaperRun(caption, PaperStyle.Bold)], TextLook.Cell, frame, "P", BetweenBlocks, keepsNext: true);
                }

                AddRows(new TableMaker(frame).RowsOf(table));
                break;
            case PaperPicture picture:
                Put(PictureMaker.Of(picture, frame, BetweenBlocks));
                break;
            default:
                throw new ArgumentException($"No sheet says how a {block.GetType().Name} looks.", nameof(block));
        }
    }

    private void AddHeading(PaperHeading heading, Frame frame)
    {
        var isTitle = heading.Level == 1;
        if (heading.Caption is { } caption)
        {
            AddText([new PaperRun(caption)], TextLook.Caption, frame, "P", before: 0, keepsNext: true);
        }

        // Within a list a heading is one of an item, and not of a part of the paper.
        var isWithin = frame.X > Frame.Sheet.X;
        var text = isWithin ? heading.Text : numbers.Next(heading);
        if (heading.Level == 2 && !isWithin)
        {
            _leading.Add(new BookMark(PrintedText.Of(text)));
        }

        AddText([new PaperRun(text, PaperStyle.Bold)], TextLook.Heading(isWithin ? 4 : heading.Level), frame, $"H{Math.Min(heading.Level, 6)}", isTitle ? 0 : heading.Level == 2 && !isWithin ? 16 : 10, keepsNext: true);
        if (isTitle)
        {
            var rule = new LinePiece(6) { KeepsNext = true };
            rule.Drawn.Add(new ArtifactMark([new RuleMark(frame.X, 4, frame.Right, 4, 2, InkColour.Blue)]));
            Put(rule);
        }
    }

    private void AddItems(PaperList list, Frame frame)
    {
        var numbered = list.Items.Select(item => item.Number).OfType<int>().DefaultIfEmpty().Max();
        var indent = numbered == 0 ? Indent : Math.Max(Indent, 7 + TextLines.WidthOf($"{numbered}.", PaperStyle.Plain, frame.Look));
        foreach (var item in list.Items)
        {
            Within("LI", () =>
            {
                var marker = item.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}.") : "•";
                _leading.AddRange([new OpenMark("Lbl"), TextAt(frame.X + 2, marker, frame.Look), CloseMark.Only]);
                Within("LBody", () => AddAll(item.Blocks.Count == 0 ? [new PaperParagraph([])] : item.Blocks, frame.Indented(indent)));
            });
        }
    }

    private void AddRows(IReadOnlyList<RowPiece> rows)
    {
        if (rows.Count > 0)
        {
            Within("Table", () =>
            {
                foreach (var row in rows)
                {
                    Put(row);
                }
            });
        }
    }

    private void AddText(IReadOnlyList<PaperRun> runs, TextLook look, Frame frame, string tag, double before, bool keepsNext = false) =>
        Within(tag, () =>
        {
            var lines = LinesOf(runs, look, frame, before);
            for (var i = 0; i < lines.Count; i++)
            {
                // Neither the first line of a paragraph nor the last stands alone.
                lines[i].KeepsNext = keepsNext || (lines.Count > 1 && (i == 0 || i == lines.Count - 2));
                Put(lines[i]);
            }
        });

    /// <param name="before">The space above the first.</param>
    public static IReadOnlyList<LinePiece> LinesOf(IReadOnlyList<PaperRun> runs, TextLook look, Frame frame, double before)
    {
        var pieces = new List<LinePiece>();
        foreach (var line in TextLines.Of(runs, look, frame.Width))
        {
            var space = pieces.Count == 0 ? before : 0;
            var piece = new LinePiece(look.LineHeight) { Before = space };
            if (frame.Bars.Count > 0)
            {
                piece.Drawn.Add(new ArtifactMark([.. frame.Bars.Select(x => new RuleMark(x, -space, x, look.LineHeight, 3, InkColour.Blue))]));
            }

            piece.Drawn.AddRange(line.Select(part => TextAt(frame.X + part.X, part.Text, look, part.Style, part.Width)));
            pieces.Add(piece);
        }

        return pieces;
    }

    public static TextMark TextAt(double x, string text, TextLook look, PaperStyle style = PaperStyle.Plain, double width = 0) =>
        new(x, look.LineHeight * 0.74, width, text, style, look);

    private void Within(string tag, Action add)
    {
        _leading.Add(new OpenMark(tag));
        var before = _pieces.Count;
        add();
        if (_pieces.Count > before)
        {
            _pieces[^1].Trailing.Add(CloseMark.Only);
        }
        else
        {
            _leading.RemoveAt(_leading.Count - 1);
        }
    }

    private void Put(Piece piece)
    {
        piece.Leading.AddRange(_leading);
        _leading.Clear();
        _pieces.Add(piece);
    }
}
