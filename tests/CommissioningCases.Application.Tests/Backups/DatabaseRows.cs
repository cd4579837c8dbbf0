using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Backups;

internal static class DatabaseRows
{
    /// <summary>Every row of every table, in an order that does not depend on where it lies; but for the key of sights, of which each database has its own.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string connectionString)
    {
        var tables = await Sql.QueryAsync(connectionString, "select tablename::text from pg_tables where schemaname = 'public' and tablename not in ('__EFMigrationsHistory', 'sight_key') order by 1");
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.AddRange(await Sql.QueryAsync(connectionString, $"select '{table} ' || t::text from \"{table}\" t order by 1"));
        }

        return rows;
    }
}
