namespace CommissioningCases.Web.Components;

/// <summary>Boxes in a table, for the partial <c>_Grid</c>: a row for each of several things, which can stay blank, a column for each number that is asked of it.</summary>
/// <param name="Subject">The heading above what the rows are about.</param>
public sealed record Grid(string Legend, string Subject, IReadOnlyList<string> Columns, IReadOnlyList<GridRow> Rows) : IHasBoxes
{
    public IEnumerable<string> Boxes => Rows.SelectMany(row => row.Boxes);

    public string? Hint { get; init; }
}

/// <summary>What one row is about, and its boxes.</summary>
/// <param name="Name">The field that says what it is about, which nobody fills in.</param>
/// <param name="Boxes">The names of the boxes, one for each column.</param>
public sealed record GridRow(string Name, string Value, string Label, IReadOnlyList<string> Boxes)
{
    public string? Hint { get; init; }
}
