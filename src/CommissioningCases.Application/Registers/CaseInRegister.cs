using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>The case of a register's row.</summary>
/// <param name="Stage">The stage's name in the exchange format.</param>
public sealed record CaseInRegister(Guid Id, string Reference, string Service, string Pct, int Scenario, string Stage)
{
    /// <summary>How many columns of <see cref="RegisterSql"/>'s rows are those of the case. They come first.</summary>
    internal const int Columns = 6;

    internal static CaseInRegister Read(NpgsqlDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetString(5));
}
