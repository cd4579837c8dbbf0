using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Engagements;

/// <summary>Reads the rows of <see cref="EngagementSql"/>'s statements.</summary>
internal static class RegisteredEngagementReader
{
    public static RegisteredEngagement Read(NpgsqlDataReader row) => new()
    {
        CaseId = row.GetGuid(0),
        Number = row.GetInt32(1),
        Record = row.FindText(29),
        On = row.GetFieldValue<DateOnly>(2),
        Kind = row.GetString(3),
        Party = row.FindText(4),
        Method = row.FindText(5),
        Summary = row.GetString(6),
        StageThen = row.FindText(7),
        IsStruck = row.GetBoolean(8),
        StaffView = row.FindText(9) is { } view ? new StaffView(view, row.GetFieldValue<DateOnly>(10), row.GetString(11), row.FindText(12)) : null,
        Departure = row.FindText(13) is { } clause ? new EngagementDeparture(clause, row.GetString(14), row.GetString(15), row.FindText(16)) : null,
        Chance = row.FindDay(17) is { } due ? new ChanceRow(due, row.FindDay(18), row.FindText(19)) : null,
        Case = new EngagedCase(
            row.GetString(20),
            row.GetInt32(21),
            row.GetString(22),
            row.GetFieldValue<DateOnly>(23),
            row.GetString(24),
            row.GetString(25),
            row.GetFieldValue<string[]>(26),
            row.GetBoolean(27),
            row.GetBoolean(28)),
    };
}
