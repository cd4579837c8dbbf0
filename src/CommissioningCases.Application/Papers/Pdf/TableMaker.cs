namespace CommissioningCases.Application.Papers;

/// <summary>Makes rows: columns as wide as what stands in them asks for, cells with their lines.</summary>
internal sealed class TableMaker(Frame frame)
{
    private const double Gap = 10;
    private const double CellIndent = 4;
    private const double PairPadding = 2.5;
    private const double AboveTable = 4;
    private const double RowPadding = 4;
    private const double WidestName = 0.34;

    /// <summary>No column gets less than this, nor asks for more than that, before the rest is shared.</summary>
    private const double Narrowest = 34;
    private const double Widest = 230;

    public IReadOnlyList<RowPiece> RowsOf(PaperPairs pairs)
    {
        if (pairs.Pairs.Count == 0)
        {
            return [];
        }

        var look = frame.Look;
        var asked = pairs.Pairs.Max(pair => TextLines.WidthOf(pair.Name, PaperStyle.Bold, look)) + Gap;
        var name = frame with { Width = Math.Min(asked, frame.Width * WidestName), Bars = [] };
        var value = name with { X = frame.X + name.Width, Width = frame.Width - name.Width };
        return
        [
            .. pairs.Pairs.Select((pair, index) => new RowPiece(
                [
                    new RowCell("TH", PieceMaker.LinesOf([new PaperRun(pair.Name, PaperStyle.Bold)], look, name with { Width = name.Width - Gap }, 0)),
                    new RowCell("TD", CellText.LinesOf(pair.Value, look, value)),
                ],
                PairPadding,
                height => frame.Bars.Select(x => (Mark)new RuleMark(x, 0, x, height, 3, InkColour.Blue))) { Before = index == 0 ? AboveTable : 0 }),
        ];
    }

    public IReadOnlyList<RowPiece> RowsOf(PaperTable table)
    {
        var widths = WidthsOf(table);
        if (widths.Count == 0)
        {
            return [];
        }

        RowPiece[] head = [.. table.Head.Select((row, index) => RowOf(row, widths, [], isHead: true, isFirst: index == 0))];
        return [.. head, .. table.Rows.Select((row, index) => RowOf(row, widths, head, isHead: false, isFirst: index == 0 && head.Length == 0))];
    }

    private RowPiece RowOf(PaperRow row, List<double> widths, IReadOnlyList<RowPiece> head, bool isHead, bool isFirst)
    {
        var (x, cells) = (frame.X, new List<RowCell>());
        foreach (var (index, cell) in row.Cells.Take(widths.Count).Index())
        {
            var place = new Frame(x + CellIndent, widths[index] - Gap, TextLook.Cell, []);
            var lines = CellText.LinesOf(cell.Blocks, TextLook.Cell, place, cell.IsHeading || isHead ? PaperStyle.Bold : PaperStyle.Plain);
            cells.Add(new RowCell(cell.IsHeading || isHead ? "TH" : "TD", cell.IsNumber ? [.. lines.Select(line => AtRight(line, place.Right))] : lines));
            x += widths[index];
        }

        return new RowPiece(cells.Count == 0 ? [new RowCell("TD", [])] : cells, RowPadding, height => GroundOf(height, isHead)) { Head = head, KeepsNext = isHead, Before = isFirst ? AboveTable : 0 };
    }

    private IEnumerable<Mark> GroundOf(double height, bool isHead)
    {
        if (isHead)
        {
            yield return new BoxMark(frame.X, 0, frame.Width, height, InkColour.PaleGrey);
        }

        yield return new RuleMark(frame.X, height, frame.Right, height, isHead ? 1.2 : 0.6, isHead ? InkColour.Grey : InkColour.LightGrey);
    }

    /// <summary>
    /// Each column asks for its longest line, within bounds. What is left is shared by what they ask for; what lacks is taken from what is beyond their longest word, so that words are broken
    /// only where not even those have room.
    /// </summary>
    private List<double> WidthsOf(PaperTable table)
    {
        List<PaperRow> rows = [.. table.Head, .. table.Rows];
        var columns = rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max();
        var asked = Ask(CellText.WidthOf);
        if (asked.Sum() <= frame.Width)
        {
            return Spread(asked);
        }

        var least = Ask(CellText.WidestWordOf);
        var share = (frame.Width - least.Sum()) / (asked.Sum() - least.Sum());
        return share > 0
            ? [.. least.Zip(asked, (narrow, wide) => narrow + ((wide - narrow) * share))]
            : asked.ConvertAll(width => width * frame.Width / asked.Sum());

        List<double> Ask(Func<IReadOnlyList<PaperBlock>, TextLook, double> widthOf) =>
        [
            .. Enumerable.Range(0, columns).Select(column =>
                Math.Clamp(rows.Where(row => row.Cells.Count > column).Max(row => widthOf(row.Cells[column].Blocks, TextLook.Cell)) + Gap + 4, Narrowest, Widest)),
        ];
    }

    /// <summary>What is left goes to those columns that asked for most.</summary>
    private List<double> Spread(List<double> asked)
    {
        var (left, wide) = (frame.Width - asked.Sum(), asked.Where(width => width >= asked.Max() * 0.6).Sum());
        return asked.ConvertAll(width => width >= asked.Max() * 0.6 ? width + (left * width / wide) : width);
    }

    private static LinePiece AtRight(LinePiece line, double right)
    {
        var end = line.Drawn.OfType<TextMark>().Select(text => text.X + text.Width).DefaultIfEmpty(right).Max();
        var moved = new LinePiece(line.Height) { Before = line.Before };
        moved.Drawn.AddRange(line.Drawn.Select(mark => mark is TextMark text ? text with { X = text.X + right - end } : mark));
        return moved;
    }
}
