namespace CommissioningCases.Application.Registers;

/// <summary>A page of a register.</summary>
/// <param name="Previous">Where the page before it begins; null when this is the first.</param>
/// <param name="Next">Where the page after it begins; null when this is the last.</param>
public sealed record RegisterPage<T>(IReadOnlyList<T> Rows, RowPosition? Previous, RowPosition? Next)
{
    /// <summary>Whether there is no other page, so that its rows are all that there are.</summary>
    public bool IsOnly => Previous is null && Next is null;

    /// <summary>Cuts off the row that only shows that there is another page, puts the rows in their order, and says where the pages before and after begin.</summary>
    /// <param name="rows">One more than a page holds, where there are as many, in the order in which they were read from <paramref name="from"/> on.</param>
    internal static RegisterPage<T> Cut(List<T> rows, int size, RowPosition? from, Func<T, RowPosition> positionOf)
    {
        var isMore = rows.Count > size;
        if (isMore)
        {
            rows.RemoveAt(size);
        }

        var isBackwards = from is { IsBackwards: true };
        if (isBackwards)
        {
            rows.Reverse();
        }

        var (isBefore, isAfter) = isBackwards ? (isMore, true) : (from is not null, isMore);
        return new RegisterPage<T>(
            rows,
            isBefore && rows.Count > 0 ? positionOf(rows[0]) with { IsBackwards = true } : null,
            isAfter && rows.Count > 0 ? positionOf(rows[^1]) : null);
    }

    /// <summary>The page of rows that are all at hand, in their order.</summary>
    internal static RegisterPage<T> Of(IEnumerable<T> all, int size, RowPosition? from, RowOrder<T> order)
    {
        var turned = order.Turned(from is { IsBackwards: true });
        var position = from is null ? null : order.ValuesOf(from);
        var rows = (from is { IsBackwards: true } ? all.Reverse() : all).Where(row => position is null || turned.IsBeyond(row, position));
        return Cut([.. rows.Take(size + 1)], size, from, order.PositionOf);
    }
}
