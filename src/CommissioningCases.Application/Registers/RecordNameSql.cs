namespace CommissioningCases.Application.Registers;

/// <summary>By which name actions call a record, as statements read it: see <see cref="RecordName"/>.</summary>
internal static class RecordNameSql
{
    /// <param name="row">The row, by its alias, of an entry's case and number.</param>
    public static string Of(string row) =>
        $"coalesce((select n.record_id from entries n where n.case_id = {row}.case_id and n.number = {row}.number), '{RecordName.Prefix}' || {row}.number)";
}
