using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;

namespace CommissioningCases.Benchmarks.Floor;

internal sealed record FloorCase(string Name, string Service, int Scenario, string Stage, DateOnly Entered, DateTime Recorded, string? Owner, DateOnly? Due, string? DueWhat, string[] Providers);

internal sealed record FloorEntry(int Number, string Do, DateOnly On, string UserName, string Role, DateTime Recorded, byte[] Fields, bool IsAccepted);

internal sealed record FloorCount(string Of, string Word, string State, int Cases);

/// <summary>The statements of the floor, each page in one round trip. What is recorded goes to tables of its own, so that the trail stays whole.</summary>
internal sealed class FloorSql(NpgsqlDataSource database)
{
    private const string Rows = "select s.name, s.service, s.scenario, s.stage, s.stage_entered, s.last_recorded_at, u.\"Name\", s.next_due, s.next_due_what, s.providers from ";
    private const string Owner = """ left join "AspNetUsers" u on u."NormalizedUserName" = upper(s.owner) """;

    public async Task PrepareAsync()
    {
        await using var command = database.CreateCommand("""
            create schema if not exists floor;
            create table if not exists floor.entries (case_id uuid not null, number integer not null, "do" text not null, on_day date not null, fields jsonb not null,
                recorded_at timestamp with time zone not null, user_name text not null, previous_hash bytea not null, hash bytea not null, primary key (case_id, number));
            create table if not exists floor.heads (case_id uuid primary key, last_number integer not null, last_hash bytea not null);
            insert into floor.heads select case_id, last_number, last_hash from case_heads on conflict do nothing;
            """);
        await command.ExecuteNonQueryAsync();
    }

    public Task<List<FloorCase>> ListAsync(string pct) =>
        CasesAsync($"{Rows} case_summaries s {Owner} where s.pct = $1 order by s.last_recorded_at desc, s.case_id desc limit 25", pct);

    public Task<List<FloorCase>> SearchAsync(string pct, string words) => CasesAsync(
        $"{Rows} case_summaries s {Owner} where s.case_id in (select w.case_id from case_words w where w.pct = $1 and w.words @@ plainto_tsquery('english', $2)) order by s.last_recorded_at desc, s.case_id desc limit 25",
        pct,
        words);

    public async Task<List<FloorCount>> CountsAsync(string pct) =>
        await CountsAsync("select pct, stage, scenario::text, sum(cases)::integer from case_counts where pct = $1 group by pct, scenario, stage", pct);

    public async Task<List<FloorCount>> DashboardAsync(string sha) =>
        await CountsAsync("select pct, subject, state, sum(count)::integer from case_tallies where sha = $1 and what in ('oversight', 'departures', 'due', 'staff-not-engaged') group by pct, subject, state order by pct", sha);

    public async Task<(FloorCase Case, List<FloorEntry> Entries)> CaseAsync(string name)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Command($"{Rows} case_summaries s {Owner} where s.case_id = (select id from case_histories where name = $1)", name),
                Command(
                    "select number, \"do\", on_day, user_name, role, recorded_at, fields, outcome = 'accepted' from entries where case_id = (select id from case_histories where name = $1) order by number",
                    name),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.ReadAsync();
        var found = Case(reader);
        await reader.NextResultAsync();
        List<FloorEntry> entries = [];
        while (await reader.ReadAsync())
        {
            entries.Add(new FloorEntry(
                reader.GetInt32(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2), reader.GetString(3), reader.GetString(4), reader.GetDateTime(5), reader.GetFieldValue<byte[]>(6), reader.GetBoolean(7)));
        }

        return (found, entries);
    }

    /// <summary>Reads where the chain of a case ends, and appends to it: two round trips, and again where somebody else came first.</summary>
    public async Task AppendAsync(string name, string party, string method, string summary)
    {
        while (!await TryAppendAsync(name, party, method, summary))
        {
        }
    }

    private async Task<bool> TryAppendAsync(string name, string party, string method, string summary)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var look = new NpgsqlCommand("select h.case_id, h.last_number, h.last_hash from floor.heads h where h.case_id = (select id from case_histories where name = $1)", connection)
        {
            Parameters = { new() { Value = name } },
        };
        Guid id;
        int number;
        byte[] previous;
        await using (var reader = await look.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            (id, number, previous) = (reader.GetGuid(0), reader.GetInt32(1) + 1, reader.GetFieldValue<byte[]>(2));
        }

        var fields = JsonSerializer.SerializeToUtf8Bytes(new { with = "staff", party, method, summary });
        var hash = SHA256.HashData([.. previous, .. fields]);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("insert into floor.entries values ($1, $2, 'record-engagement', current_date, $3, now(), 'floor', $4, $5)")
                {
                    Parameters = { new() { Value = id }, new() { Value = number }, new() { Value = fields, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb }, new() { Value = previous }, new() { Value = hash } },
                },
                new NpgsqlBatchCommand("update floor.heads set last_number = $2, last_hash = $3 where case_id = $1")
                {
                    Parameters = { new() { Value = id }, new() { Value = number }, new() { Value = hash } },
                },
            },
        };
        try
        {
            await batch.ExecuteNonQueryAsync();
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    private async Task<List<FloorCase>> CasesAsync(string sql, params string[] values)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync();
        List<FloorCase> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(Case(reader));
        }

        return rows;
    }

    private async Task<List<FloorCount>> CountsAsync(string sql, string of)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = of } } };
        await using var reader = await command.ExecuteReaderAsync();
        List<FloorCount> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(new FloorCount(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3)));
        }

        return rows;
    }

    private static FloorCase Case(NpgsqlDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetInt32(2),
        reader.GetString(3),
        reader.GetFieldValue<DateOnly>(4),
        reader.GetDateTime(5),
        reader.IsDBNull(6) ? null : reader.GetString(6),
        reader.IsDBNull(7) ? null : reader.GetFieldValue<DateOnly>(7),
        reader.IsDBNull(8) ? null : reader.GetString(8),
        reader.GetFieldValue<string[]>(9));

    private static NpgsqlBatchCommand Command(string sql, string value) => new(sql) { Parameters = { new() { Value = value } } };
}
