using CommissioningCases.Application.Data.Trail;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Tests.Evidence;

/// <summary>What somebody can do who has every right in the database and knows how entries are hashed.</summary>
internal static class Forgery
{
    /// <summary>Makes a refused entry an accepted one and hashes it and all that follow again.</summary>
    public static async Task AcceptAsync(TestApplication application, int refused)
    {
        var entries = await application.WithDatabaseAsync(db => db.Entries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync());
        await Sql.ExecuteAsync(application.ConnectionString, """
            alter table entries disable trigger entries_append_only;
            alter table case_heads disable trigger case_heads_move_on;
            """);
        var previous = entries[refused - 1].PreviousHash;
        foreach (var entry in entries.Skip(refused - 1))
        {
            var forged = entry with { PreviousHash = previous, Fields = Domain.Actions.Fields.CanonicalJson.Rewrite(entry.Fields) };
            forged = entry.Number == refused ? forged with { Outcome = Entry.Accepted, Unmet = [] } : forged;
            previous = TrailHash.Of(forged);
            await WriteAsync(application.ConnectionString, forged, previous);
        }
    }

    private static async Task WriteAsync(string connectionString, Entry entry, byte[] hash)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            with forged as (
                update entries set outcome = $2, unmet = $3, previous_hash = $4, hash = $5 where number = $1 returning case_id
            )
            update case_heads set last_hash = $5 from forged where case_heads.case_id = forged.case_id
            """,
            connection)
        {
            Parameters = { new() { Value = entry.Number }, new() { Value = entry.Outcome }, new() { Value = entry.Unmet }, new() { Value = entry.PreviousHash }, new() { Value = hash } },
        };
        await command.ExecuteNonQueryAsync();
    }
}
