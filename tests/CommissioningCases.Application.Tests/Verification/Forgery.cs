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
        alter table service_events disable trigger all;
        alter table service_log_head disable trigger all;
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
        var byHistory = entries.ToLookup(entry => entry.CaseId);
        var forged = new List<Entry>();
        foreach (var history in histories)
        {
            var previous = TrailHash.Of(history);
            foreach (var entry in byHistory[history.Id])
            {
                var chained = entry with { PreviousHash = previous, Fields = EntryFields.Canonical(entry.Fields) };
                previous = TrailHash.Of(chained);
                forged.Add(chained with { Hash = previous });
            }
        }

        await WriteAsync(
            application.ConnectionString,
            """
            with forged as (
                select * from unnest($1, $2, $3, $4) as given (history, number, previous, hash)
            ), entry as (
                update entries e set previous_hash = f.previous, hash = f.hash from forged f where e.case_id = f.history and e.number = f.number
            )
            update case_heads h set last_hash = f.hash from forged f where h.case_id = f.history and h.last_number = f.number
            """,
            forged.ConvertAll(entry => entry.CaseId).ToArray(),
            forged.ConvertAll(entry => entry.Number).ToArray(),
            forged.ConvertAll(entry => entry.PreviousHash).ToArray(),
            forged.ConvertAll(entry => entry.Hash).ToArray());
    }

    /// <summary>Changes the service's log, and hashes its chain again.</summary>
    public static async Task ServiceLogAsync(TestApplication application, string sql)
    {
        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + sql);
        var previous = ServiceLogHead.Empty.LastHash;
        var forged = new List<ServiceEvent>();
        foreach (var happened in await application.WithDatabaseAsync(db => db.ServiceEvents.AsNoTracking().OrderBy(happened => happened.Number).ToListAsync()))
        {
            var chained = happened with { PreviousHash = previous, Details = CanonicalJson.Rewrite(happened.Details) };
            previous = ServiceEventHash.Of(chained);
            forged.Add(chained with { Hash = previous });
        }

        await WriteAsync(
            application.ConnectionString,
            """
            with forged as (
                select * from unnest($1, $2, $3) as given (number, previous, hash)
            ), event as (
                update service_events e set previous_hash = f.previous, hash = f.hash from forged f where e.number = f.number
            )
            update service_log_head set (last_number, last_hash) = (select number, hash from forged order by number desc limit 1)
            """,
            forged.ConvertAll(happened => happened.Number).ToArray(),
            forged.ConvertAll(happened => happened.PreviousHash).ToArray(),
            forged.ConvertAll(happened => happened.Hash).ToArray());
    }

    /// <summary>Makes the leaves of what was sealed again of what the entries and events are now.</summary>
    public static Task SealedLogAsync(TestApplication application) => Sql.ExecuteAsync(application.ConnectionString, $"""
        create temporary table forged as
            with recorded as (
                select case_id as chain, number, hash from entries
                union all select '{SealedKind.ServiceLogChain}', number, hash from service_events
            )
            select l.position, l.kind, l.chain, coalesce(h.name, l.name) as name, l.first,
                (select string_agg(r.hash, ''::bytea order by r.number) from recorded r where r.chain = l.chain and r.number between l.first and l.last) as hashes
            from seal_leaves l left join case_histories h on h.id = l.chain;
        delete from seal_leaves;
        insert into seal_leaves
            select position, kind, chain, name, first, first + octet_length(hashes) / 32 - 1, hashes from forged where hashes is not null;
        """);

    private static async Task WriteAsync(string connectionString, string sql, params object[] columns)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var column in columns)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = column });
        }

        await command.ExecuteNonQueryAsync();
    }
}
