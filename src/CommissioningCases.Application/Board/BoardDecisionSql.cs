using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Board;

/// <summary>The statement behind the list of board decisions, the latest first. What was struck is among them, and says so.</summary>
internal static class BoardDecisionSql
{
    private const string Columns = "v.number, v.step, v.is_approved, v.on_day, v.minute, v.conditions, v.interests, v.is_struck";

    public static RegisterSql Of(Scope scope, BoardDecisionFilter filter) =>
        new RegisterSql("case_board_decisions", Columns, new RowOrder(IsDescending: true, "on_day", "case_id", "number"))
            .Within(scope)
            .Where("v.is_approved", filter.IsApproved)
            .Where("v.pct", filter.Pct)
            .Where("s.scenario", filter.Scenario)
            .Where("v.on_day", filter.From, ">=")
            .Where("v.on_day", filter.To, "<=");

    public static BoardDecisionRow Read(NpgsqlDataReader row) => new()
    {
        Case = CaseInRegister.Read(row),
        Number = row.GetInt32(6),
        Step = row.GetString(7),
        IsApproved = row.GetBoolean(8),
        On = row.GetFieldValue<DateOnly>(9),
        Minute = row.GetString(10),
        Conditions = row.FindText(11),
        Interests = row.FindText(12),
        IsStruck = row.GetBoolean(13),
    };
}
