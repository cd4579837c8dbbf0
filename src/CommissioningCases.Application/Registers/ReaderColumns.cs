using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>Reads columns that can be empty.</summary>
internal static class ReaderColumns
{
    public static string? FindText(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateOnly? FindDay(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
