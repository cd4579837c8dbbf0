using System.Linq.Expressions;

namespace CommissioningCases.Application.Registers;

/// <summary>What rows are ordered by, all in one direction, so that a page is read from one index.</summary>
/// <param name="Keys">The last of them tells rows apart.</param>
internal sealed record RowOrder<TRow>(bool IsDescending, IReadOnlyList<RowKey<TRow>> Keys)
{
    public static RowOrder<TRow> Ascending(params Expression<Func<TRow, object?>>[] keys) => new(IsDescending: false, [.. keys.Select(RowKey<TRow>.Of)]);

    public static RowOrder<TRow> Descending(params Expression<Func<TRow, object?>>[] keys) => new(IsDescending: true, [.. keys.Select(RowKey<TRow>.Of)]);

    public RowOrder<TRow> Turned(bool isBackwards) => this with { IsDescending = IsDescending != isBackwards };

    public RowPosition PositionOf(TRow row) => RowPosition.After(Keys.Select(key => key.Value(row)!));

    /// <summary>The position's value of each key; null where it is no position of this order.</summary>
    public object[]? ValuesOf(RowPosition position) => position.Values([.. Keys.Select(key => key.Type)]);

    /// <param name="column">How a statement calls a key.</param>
    public string OrderBy(Func<string, string> column) => string.Join(", ", Keys.Select(key => $"{column(key.Name)}{(IsDescending ? " desc" : "")}"));

    /// <summary>The condition of what lies beyond the position.</summary>
    /// <param name="values">How the statement names the position's value of each key.</param>
    public string Beyond(Func<string, string> column, IEnumerable<string> values) =>
        $"({string.Join(", ", Keys.Select(key => column(key.Name)))}) {(IsDescending ? "<" : ">")} ({string.Join(", ", values)})";

    /// <summary>Whether the row lies beyond the position, for rows that are not read by a statement.</summary>
    public bool IsBeyond(TRow row, object[] position)
    {
        var compared = Keys.Select((key, index) => Comparer<object>.Default.Compare(key.Value(row), position[index])).FirstOrDefault(difference => difference != 0);
        return IsDescending ? compared < 0 : compared > 0;
    }
}

/// <summary>A property by which rows are ordered.</summary>
/// <param name="Name">Of the property within the row.</param>
internal sealed record RowKey<TRow>(string Name, Type Type, Func<TRow, object?> Value)
{
    public static RowKey<TRow> Of(Expression<Func<TRow, object?>> property)
    {
        var path = PropertyPath.Of(property);
        return new RowKey<TRow>(PropertyPath.NameOf(path), Nullable.GetUnderlyingType(path[^1].PropertyType) ?? path[^1].PropertyType, PropertyPath.Getter<TRow>(path));
    }
}
