using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>The statement behind the register of departures. What was struck no longer counts and is left out.</summary>
internal static class DepartureSql
{
    private static readonly string Columns = $"""
        v.number, {RecordNameSql.Of("v")},
        v.on_day, v.clause, v.party, v.explanation, v.state, v.dealt_with_on, v.asked, v.explained, v.reasons, v.required_action
        """;

    public static RegisterSql Of(Scope scope, DepartureFilter filter, bool isNewestFirst) =>
        new RegisterSql("case_departures", Columns, new RowOrder(isNewestFirst, "on_day", "case_id", "number"))
            .Within(scope)
            .Where(filter.IsWaiting ? CaseDeparture.IsWaiting : "not is_struck")
            .Where("v.state", filter.State is { } state ? ExchangeNames.Of(state) : null)
            .Where("v.clause", filter.Clause)
            .Where("v.pct", filter.Pct)
            .Where("s.scenario", filter.Scenario);

    public static DepartureRow Read(NpgsqlDataReader row) => new()
    {
        Case = CaseInRegister.Read(row),
        Number = row.GetInt32(6),
        Record = row.GetString(7),
        OnDay = row.GetFieldValue<DateOnly>(8),
        Clause = row.GetString(9),
        Party = row.GetString(10),
        Explanation = row.GetString(11),
        State = WordConverter.Parse<DepartureState>(row.GetString(12)),
        DealtWithOn = row.FindDay(13),
        Asked = row.FindText(14),
        Explained = row.FindText(15),
        Reasons = row.FindText(16),
        RequiredAction = row.FindText(17),
    };
}
