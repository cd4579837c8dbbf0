namespace CommissioningCases.Application.Papers;

/// <summary>A mark and how far down its sheet its piece begins.</summary>
internal readonly record struct PlacedMark(double Top, Mark Mark);

/// <summary>Puts pieces onto sheets, one below the other.</summary>
internal sealed class Sheets
{
    /// <summary>A row that is no higher is moved to the next sheet rather than parted.</summary>
    private const double HighestMoved = 220;

    private readonly List<List<PlacedMark>> _sheets = [[]];
    private double _y = Frame.Top;

    private Sheets()
    {
    }

    private static double Room => Frame.Bottom - Frame.Top;

    private bool IsAtTop => _y == Frame.Top;

    public static IReadOnlyList<IReadOnlyList<PlacedMark>> Of(IReadOnlyList<Piece> pieces)
    {
        var sheets = new Sheets();
        for (var i = 0; i < pieces.Count; i++)
        {
            sheets.Put(pieces[i], Kept(pieces, i));
        }

        return sheets._sheets;
    }

    /// <summary>How high it is with all that it may not be parted from.</summary>
    private static double Kept(IReadOnlyList<Piece> pieces, int from)
    {
        var height = pieces[from].Height;
        for (var i = from; pieces[i].KeepsNext && i + 1 < pieces.Count && height < Room / 2; i++)
        {
            height += pieces[i + 1].Before + Math.Min(pieces[i + 1].Height, HighestMoved);
        }

        return height;
    }

    /// <param name="kept">How much room there has to be for it to stand here.</param>
    private void Put(Piece piece, double kept)
    {
        var before = IsAtTop ? 0 : piece.Before;
        if (_y + before + kept <= Frame.Bottom)
        {
            Place(piece, before);
        }
        else if (piece.Height > HighestMoved && piece.Part(Frame.Bottom - _y - before) is var (first, rest))
        {
            Place(first, before);
            BeginSheet(rest);
            Put(rest, rest.Height);
        }
        else if (IsAtTop || IsBelowHeadAlone(piece))
        {
            Place(piece, before);
        }
        else
        {
            BeginSheet(piece);
            Put(piece, Math.Max(piece.Height, Math.Min(kept, Frame.Bottom - _y)));
        }
    }

    private bool IsBelowHeadAlone(Piece piece) => _y <= Frame.Top + piece.Head.Sum(head => head.Height);

    private void Place(Piece piece, double before)
    {
        _y += before;
        _sheets[^1].AddRange(piece.Marks.Select(mark => new PlacedMark(_y, mark)));
        _y += piece.Height;
    }

    private void BeginSheet(Piece first)
    {
        _sheets.Add([]);
        _y = Frame.Top;
        foreach (var head in first.Head)
        {
            _sheets[^1].Add(new PlacedMark(_y, head.Repeated));
            _y += head.Height;
        }
    }
}
