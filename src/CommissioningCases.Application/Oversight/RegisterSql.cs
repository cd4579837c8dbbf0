using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases.Listing;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>A statement over a view of entries, each with its case, in the order of a day.</summary>
/// <param name="view">The view's table, whose rows are <c>v</c>.</param>
/// <param name="columns">The columns read beside those of the case.</param>
/// <param name="day">The column that the register is ordered by.</param>
internal sealed class RegisterSql(string view, string columns, string day)
{
    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 25;

    private readonly NpgsqlBatchCommand _command = new();
    private readonly List<string> _conditions = [];

    public RegisterSql Within(Scope scope) => Where(scope.ToSql(_command.Add, "v"));

    public RegisterSql Where(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    /// <summary>Where the column has that value; anything where there is no value.</summary>
    public RegisterSql Where(string column, object? value) => value is null ? this : Where($"{column} = {_command.Add(value)}");

    /// <summary>The rows of a page and one more, nearest to the position first.</summary>
    public NpgsqlBatchCommand Page(RowPosition? from, bool isNewestFirst, int rows = PageSize + 1)
    {
        var isDescending = isNewestFirst != (from?.IsBackwards == true);
        if (from is not null)
        {
            var than = isDescending ? "<" : ">";
            Where($"(v.{day}, v.case_id, v.number) {than} ({_command.Add(from.Day)}, {_command.Add(from.CaseId)}, {_command.Add(from.Number)})");
        }

        return Ordered(isDescending ? " desc" : "", $" limit {rows}");
    }

    /// <summary>Every row.</summary>
    public NpgsqlBatchCommand All(bool isNewestFirst) => Ordered(isNewestFirst ? " desc" : "", "");

    public NpgsqlBatchCommand Count()
    {
        _command.CommandText = $"select count(*)::integer from {view} v where {string.Join(" and ", _conditions)}";
        return _command;
    }

    public static CaseInRegister ReadCase(NpgsqlDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetString(5));

    private NpgsqlBatchCommand Ordered(string direction, string limit)
    {
        _command.CommandText = $"""
            select v.case_id, s.name, s.service, v.pct, s.scenario, s.stage, {columns}
            from {view} v join case_summaries s on s.case_id = v.case_id
            where {string.Join(" and ", _conditions)}
            order by v.{day}{direction}, v.case_id{direction}, v.number{direction}{limit}
            """;
        return _command;
    }
}
