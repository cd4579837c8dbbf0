using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>What somebody can do who has every right in the database and knows how entries are hashed.</summary>
internal static class Forgery
{
    public const string WithoutGuards = """
        alter table entries disable trigger entries_append_only;
        alter table case_histories disable trigger case_histories_append_only;
        alter table case_heads disable trigger case_heads_move_on;
        alter table case_heads disable trigger case_heads_not_removed;
        alter table seal_leaves disable trigger seal_leaves_append_only;
        alter table seal_nodes disable trigger seal_nodes_append_only;
        alter table seals disable trigger seals_append_only;
        """;

    /// <summary>Makes a refused entry an accepted one and hashes it and all that follow again.</summary>
    public static Task AcceptAsync(TestApplication application, int refused) =>
        Async(application, $"update entries set outcome = 'accepted', unmet = '{{}}' where number = {refused}");

    /// <summary>Changes what was recorded and hashes every chain again, so that none is broken.</summary>
    public static async Task Async(TestApplication application, string sql)
    {
        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + sql);
        var histories = await application.WithDatabaseAsync(db => db.CaseHistories.AsNoTracking().ToListAsync());
        var entries = await application.WithDatabaseAsync(db => db.Entries.AsNoTracking().OrderBy(entry => entry.CaseId).ThenBy(entry => entry.Number).ToListAsync());
        foreach (var history in histories)
        {
            var previous = TrailHash.Of(history);
            foreach (var entry in entries.Where(entry => entry.CaseId == history.Id))
            {
                var forged = entry with { PreviousHash = previous, Fields = EntryFields.Canonical(entry.Fields) };
                previous = TrailHash.Of(forged);
                await WriteAsync(application.ConnectionString, forged, previous);
            }
        }
    }

    private static async Task WriteAsync(string connectionString, Entry entry, byte[] hash)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            with forged as (
                update entries set previous_hash = $3, hash = $4 where case_id = $1 and number = $2
            )
            update case_heads set last_hash = $4 where case_id = $1 and last_number = $2
            """,
            connection)
        {
            Parameters = { new() { Value = entry.CaseId }, new() { Value = entry.Number }, new() { Value = entry.PreviousHash }, new() { Value = hash } },
        };
        await command.ExecuteNonQueryAsync();
    }
}
