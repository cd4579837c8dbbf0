using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>The statements that read the rows of a register which fit a filter.</summary>
internal sealed class RegisterStatement<TRow, TFilter>(SqlRegister<TRow, TFilter> register, TFilter filter, RegisterContext context, RowOrder<TRow> order)
    where TFilter : class, new()
{
    private const string Merged = "r";

    private readonly SqlStatement _statement = new();

    /// <summary>How a result's rows are read.</summary>
    public RowShape<TRow> Shape => register.Shapes[0];

    /// <summary>The rows of a page, and one more or as many as are asked for, nearest to the position first.</summary>
    public NpgsqlBatchCommand Page(RowPosition? from, int? rows = null) => Select(from, $" limit {rows ?? (register.PageSize + 1)}");

    /// <summary>Every row.</summary>
    public NpgsqlBatchCommand All() => Select(null, "");

    public NpgsqlBatchCommand Count() =>
        _statement.Command($"select count(*)::integer from {register.Sources[0].From} where {string.Join(" and ", ConditionsOf(register.Sources[0]))}");

    private NpgsqlBatchCommand Select(RowPosition? from, string limit)
    {
        var turned = order.Turned(from is { IsBackwards: true });
        var parts = register.Sources
            .Select((source, index) => (Index: index, Conditions: ConditionsOf(source)))
            .Where(part => !part.Conditions.Contains(RegisterSql.Nothing))
            .Select(part => Select(part.Index, part.Conditions, turned, from, limit))
            .ToList();
        return _statement.Command(parts switch
        {
            [] => $"select {Shape.Select} from {register.Sources[0].From} where false",
            [var one] => one,
            _ => $"select {Merged}.* from (({string.Join(") union all (", parts)})) {Merged} order by {turned.OrderBy(key => $"{Merged}.{NameOf(register.Places[key])}")}{limit}",
        });
    }

    private string Select(int source, IEnumerable<string> conditions, RowOrder<TRow> turned, RowPosition? from, string limit)
    {
        var shape = register.Shapes[source];
        var columns = register.Sources.Count == 1 ? shape.Select : string.Join(", ", shape.Columns.Select((sql, place) => $"{sql} as {NameOf(place)}"));
        var beyond = from is null || order.ValuesOf(from) is not { } position ? [] : new[] { turned.Beyond(Column, position.Select(_statement.Add)) };
        return $"select {columns} from {register.Sources[source].From} where {string.Join(" and ", conditions.Concat(beyond))} order by {turned.OrderBy(Column)}{limit}";

        string Column(string key) => shape.Columns[register.Places[key]];
    }

    private List<string> ConditionsOf(RegisterSource source) => [.. register.AllConditions(filter, new RegisterSql(_statement, source, context))];

    /// <summary>What the merged rows call a column.</summary>
    private static string NameOf(int place) => $"c{place}";
}
