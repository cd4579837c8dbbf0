using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>A number that stands above a list.</summary>
/// <param name="Sql">The expression that counts it.</param>
public sealed record RegisterFigure(string Sql);

/// <summary>A register whose rows a statement reads, its pages by keyset, each from an index in the register's order.</summary>
public abstract class SqlRegister<TRow, TFilter> : Register<TRow, TFilter>
    where TFilter : class, new()
{
    private IReadOnlyList<RowShape<TRow>>? _shapes;
    private Dictionary<string, int>? _places;

    /// <summary>From what the rows are read. From several, each row comes from one of them, and a page is merged of a page of each.</summary>
    internal abstract IReadOnlyList<RegisterSource> Sources { get; }

    /// <summary>The numbers that stand above the list; none where it has none.</summary>
    internal virtual IReadOnlyList<RegisterFigure> Figures => [];

    /// <summary>How a row is read from each source: by the columns that are read at all.</summary>
    internal IReadOnlyList<RowShape<TRow>> Shapes => _shapes ??= [.. Sources.Select((_, source) => ShapeOf(source))];

    /// <summary>The place of each property among the columns that are read.</summary>
    internal IReadOnlyDictionary<string, int> Places =>
        _places ??= ColumnsRead.Select((column, place) => (PropertyPath.NameOf(column.Path), place)).ToDictionary(one => one.Item1, one => one.place, StringComparer.Ordinal);

    /// <summary>Whether narrowing takes the bodies that there are now, not those last read.</summary>
    internal virtual bool NeedsBodies(TFilter filter) => false;

    /// <summary>Where the page after a row begins.</summary>
    public RowPosition PositionOf(TRow row, TFilter filter) => OrderOf(filter).PositionOf(row);

    /// <summary>The rows that fit a filter, in the register's order or another.</summary>
    internal RegisterStatement<TRow, TFilter> Select(TFilter filter, RegisterContext context, RowOrder<TRow>? order = null) => new(this, filter, context, order ?? OrderOf(filter));

    /// <summary>Counts the figures, in one row.</summary>
    internal NpgsqlBatchCommand CountFigures(TFilter filter, RegisterContext context)
    {
        var statement = new SqlStatement();
        var sql = new RegisterSql(statement, FiguresSource, context);
        var conditions = string.Join(" and ", FiguresOf(filter, sql));
        return statement.Command($"select {string.Join(", ", Figures.Select(figure => $"({figure.Sql})::integer"))} from {FiguresSource.From} where {conditions}");
    }

    /// <summary>Everything that a row must meet.</summary>
    internal IEnumerable<string> AllConditions(TFilter filter, RegisterSql sql) =>
        Conditions(filter, sql).Concat(Filters.Select(one => one.ConditionOf(filter, sql)).OfType<string>());

    private protected abstract override RowOrder<TRow> OrderOf(TFilter filter);

    /// <summary>What a row must meet whatever the filters say.</summary>
    private protected virtual IEnumerable<string> Conditions(TFilter filter, RegisterSql sql) => [sql.InScope()];

    /// <summary>Of what the figures are counted.</summary>
    private protected virtual RegisterSource FiguresSource => Sources[0];

    private protected virtual IEnumerable<string> FiguresOf(TFilter filter, RegisterSql sql) => [sql.InScope()];
}
