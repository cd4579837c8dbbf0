using CommissioningCases.Application.Cases;
using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>A statement over a view of entries, each with its case.</summary>
/// <param name="view">The view's table, whose rows are <c>v</c>.</param>
/// <param name="columns">The columns read beside those of the case, from <see cref="CaseInRegister.Columns"/> on.</param>
internal sealed class RegisterSql(string view, string columns, RowOrder order)
{
    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 25;

    private readonly RegisterStatement _statement = new();
    private readonly List<string> _conditions = [];

    public RegisterSql Within(Scope scope) => Where(scope.ToSql(_statement.Add, "v"));

    public RegisterSql Where(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    /// <summary>Where the column has that value, or lies to that side of it; anything where there is no value.</summary>
    public RegisterSql Where(string column, object? value, string comparison = "=") => value is null ? this : Where($"{column} {comparison} {_statement.Add(value)}");

    /// <summary>The rows of a page and one more, nearest to the position first.</summary>
    public NpgsqlBatchCommand Page(RowPosition? from, int rows = PageSize + 1)
    {
        var turned = order.Turned(from is { IsBackwards: true });
        if (from is not null)
        {
            Where(turned.Beyond("v", from.ValuesFor(turned).Select(_statement.Add)));
        }

        return Rows(turned, $" limit {rows}");
    }

    /// <summary>Every row.</summary>
    public NpgsqlBatchCommand All() => Rows(order, "");

    public NpgsqlBatchCommand Count() => _statement.Command($"select count(*)::integer from {view} v where {string.Join(" and ", _conditions)}");

    private NpgsqlBatchCommand Rows(RowOrder by, string limit) => _statement.Command($"""
        select v.case_id, s.name, s.service, v.pct, s.scenario, s.stage, {columns}
        from {view} v join case_summaries s on s.case_id = v.case_id
        where {string.Join(" and ", _conditions)}
        order by {by.OrderBy("v")}{limit}
        """);
}
