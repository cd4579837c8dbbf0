namespace CommissioningCases.Application.Papers;

/// <summary>A cell of a row: its lines one below the other.</summary>
internal sealed record RowCell(string Tag, IReadOnlyList<LinePiece> Lines)
{
    public double Height => Lines.Sum(line => line.Before + line.Height);

    /// <summary>Its first lines, and the rest.</summary>
    public (RowCell Here, RowCell Next) Part(double height)
    {
        var (count, used) = (0, 0.0);
        while (count < Lines.Count && used + Lines[count].Before + Lines[count].Height <= height)
        {
            used += Lines[count].Before + Lines[count].Height;
            count++;
        }

        return (this with { Lines = [.. Lines.Take(count)] }, this with { Lines = [.. Lines.Skip(count)] });
    }
}

/// <summary>A row of a table, or a pair.</summary>
/// <param name="ground">What lies under it and is ruled below it, given how high it is.</param>
internal sealed class RowPiece(IReadOnlyList<RowCell> cells, double padding, Func<double, IEnumerable<Mark>> ground) : Piece
{
    public override double Height { get; } = cells.Max(cell => cell.Height) + (2 * padding);

    /// <summary>As it is drawn where it is repeated, without structure.</summary>
    public ArtifactMark Repeated => new([.. ground(Height), .. cells.SelectMany(Lines)]);

    protected override IEnumerable<Mark> Own =>
    [
        new ArtifactMark([.. ground(Height)]),
        new OpenMark("TR"),
        .. cells.SelectMany(cell => (Mark[])[new OpenMark(cell.Tag), .. Lines(cell), CloseMark.Only]),
        CloseMark.Only,
    ];

    public override (Piece Here, Piece Next)? Part(double height)
    {
        var parts = cells.Select(cell => cell.Part(height - (2 * padding))).ToList();
        if (parts.TrueForAll(part => part.Here.Lines.Count == 0) || parts.TrueForAll(part => part.Next.Lines.Count == 0))
        {
            return null;
        }

        var first = new RowPiece([.. parts.Select(part => part.Here)], padding, ground) { Before = Before, Head = Head };
        var rest = new RowPiece([.. parts.Select(part => part.Next)], padding, ground) { KeepsNext = KeepsNext, Head = Head };
        first.Leading.AddRange(Leading);
        rest.Trailing.AddRange(Trailing);
        return (first, rest);
    }

    private IEnumerable<Mark> Lines(RowCell cell)
    {
        var down = padding;
        foreach (var line in cell.Lines)
        {
            down += line.Before;
            foreach (var mark in line.Drawn)
            {
                yield return Lowered.By(down, mark);
            }

            down += line.Height;
        }
    }
}
