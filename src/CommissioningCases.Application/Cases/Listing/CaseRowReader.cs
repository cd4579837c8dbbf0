using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>Reads the rows of <see cref="CaseListSql"/>'s statements.</summary>
internal static class CaseRowReader
{
    /// <summary>How many columns a row has. Statements may add others behind them.</summary>
    public const int Columns = 17;

    public static CaseRow Read(NpgsqlDataReader reader) => new()
    {
        CaseId = reader.GetGuid(0),
        Reference = reader.GetString(1),
        Scenario = reader.GetInt32(2),
        Stage = reader.GetString(3),
        StageEntered = reader.GetFieldValue<DateOnly>(4),
        Pct = reader.GetString(5),
        Service = reader.GetString(6),
        Providers = reader.GetFieldValue<string[]>(7),
        Owner = reader.FindText(8),
        NextDue = reader.FindDay(9),
        NextDueWhat = reader.FindText(10),
        Began = reader.GetFieldValue<DateOnly>(11),
        ClosedOn = reader.FindDay(12),
        LastRecordedAt = reader.GetFieldValue<DateTimeOffset>(13),
        Departures = reader.GetInt32(14),
        IsStaffEngaged = reader.GetBoolean(15),
        OwnerName = reader.FindText(16),
    };
}
