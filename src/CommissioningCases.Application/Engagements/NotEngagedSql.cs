using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Engagements;

/// <summary>The statements behind the list of cases without engagement of staff, read from an index that holds no other case.</summary>
internal static class NotEngagedSql
{
    private static readonly RowOrder Longest = new(IsDescending: false, "stage_entered", "case_id");

    /// <param name="rows">How many; null for all.</param>
    public static NpgsqlBatchCommand Page(Scope scope, string? pct, RowPosition? from, int? rows)
    {
        var statement = new RegisterStatement();
        var order = Longest.Turned(from is { IsBackwards: true });
        var where = $"{scope.ToSql(statement.Add)} and s.closed_on is null and not s.staff_engaged";
        where += pct is null ? "" : $" and s.pct = {statement.Add(pct)}";
        where += from is null ? "" : $" and {order.Beyond("s", from.ValuesFor(order).Select(statement.Add))}";
        return statement.Command($"""
            select s.case_id, s.name, s.scenario, s.stage, s.stage_entered, s.pct, s.service, s.providers,
                (select max(e.on_day) from case_engagements e where e.case_id = s.case_id and e.engaged_with = 'staff' and not e.is_struck)
            from case_summaries s where {where}
            order by {order.OrderBy("s")}{(rows is null ? "" : $" limit {rows}")}
            """);
    }

    /// <summary>Taken from what is kept: counting cases does not scale.</summary>
    public static NpgsqlBatchCommand Count(Scope scope, string? pct)
    {
        var statement = new RegisterStatement();
        var where = $"{scope.ToSql(statement.Add, "t")} and t.what = {statement.Add(CaseTally.StaffNotEngaged)}";
        where += pct is null ? "" : $" and t.pct = {statement.Add(pct)}";
        return statement.Command($"select coalesce(sum(t.count), 0)::integer from case_tallies t where {where}");
    }

    public static NotEngagedRow Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInt32(2),
        row.GetString(3),
        row.GetFieldValue<DateOnly>(4),
        row.GetString(5),
        row.GetString(6),
        row.GetFieldValue<string[]>(7),
        row.FindDay(8));
}
