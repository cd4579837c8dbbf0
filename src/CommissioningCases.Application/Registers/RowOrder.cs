namespace CommissioningCases.Application.Registers;

/// <summary>The columns by which a register is ordered, all in one direction, so that a page is read from one index.</summary>
internal sealed record RowOrder(bool IsDescending, params string[] Columns)
{
    public RowOrder Turned(bool isBackwards) => this with { IsDescending = IsDescending != isBackwards };

    public string OrderBy(string alias) => string.Join(", ", Columns.Select(column => $"{alias}.{column}{(IsDescending ? " desc" : "")}"));

    /// <summary>The condition of what lies beyond the position.</summary>
    /// <param name="values">How the statement names the position's value of each column.</param>
    public string Beyond(string alias, IEnumerable<string> values) =>
        $"({string.Join(", ", Columns.Select(column => $"{alias}.{column}"))}) {(IsDescending ? "<" : ">")} ({string.Join(", ", values)})";
}
