using Npgsql;
using NpgsqlTypes;

namespace CommissioningCases.Filling;

/// <summary>Copies rows into the database, table by table, in the transaction of its connection.</summary>
internal sealed class BulkCopy(NpgsqlConnection connection, ProjectionTables tables)
{
    private readonly CountTotals _totals = new();

    public async Task CopyAsync(BulkRows rows, CancellationToken cancellationToken)
    {
        await CopyHistoriesAsync(rows.Histories, cancellationToken);
        await CopyEntriesAsync(rows.Entries, cancellationToken);
        await CopyHeadsAsync(rows.Histories, cancellationToken);
        foreach (var table in rows.Views.GroupBy(row => row.GetType()))
        {
            await tables.Of(table.First()).CopyAsync(connection, table, cancellationToken);
        }

        foreach (var counted in rows.Counted)
        {
            _totals.Add(counted);
        }
    }

    /// <summary>Adds the histories copied to the counts.</summary>
    public async Task CountAsync(CancellationToken cancellationToken)
    {
        foreach (var chunk in _totals.Counts.Select(CaseCounts.Add).Concat(_totals.Tallies.Select(CaseTallies.Add)).Chunk(500))
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var command in chunk)
            {
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task CopyHistoriesAsync(List<CaseHistory> histories, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy case_histories (id, name, edition) from stdin (format binary)", cancellationToken);
        foreach (var history in histories)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(history.Id, cancellationToken);
            await copy.WriteAsync(history.Name, cancellationToken);
            await copy.WriteAsync(history.Edition, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private async Task CopyEntriesAsync(List<Entry> entries, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync("""
            copy entries (case_id, number, "do", on_day, record_id, fields, outcome, unmet, recorded_at,
                user_id, user_name, role, organisation, attempt_id, previous_hash, hash) from stdin (format binary)
            """, cancellationToken);
        foreach (var entry in entries)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(entry.CaseId, cancellationToken);
            await copy.WriteAsync(entry.Number, cancellationToken);
            await copy.WriteAsync(entry.Do, cancellationToken);
            await copy.WriteAsync(entry.OnDay, cancellationToken);
            await copy.WriteNullAsync(cancellationToken);
            await copy.WriteAsync(entry.Fields, NpgsqlDbType.Jsonb, cancellationToken);
            await copy.WriteAsync(entry.Outcome, cancellationToken);
            await copy.WriteAsync(entry.Unmet, cancellationToken);
            await copy.WriteAsync(entry.RecordedAt.UtcDateTime, cancellationToken);
            await copy.WriteAsync(entry.UserId, cancellationToken);
            await copy.WriteAsync(entry.UserName, cancellationToken);
            await copy.WriteAsync(entry.Role, cancellationToken);
            await copy.WriteAsync(entry.Organisation, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(entry.AttemptId, cancellationToken);
            await copy.WriteAsync(entry.PreviousHash, cancellationToken);
            await copy.WriteAsync(entry.Hash, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>
    /// The database lets the head of a chain move on by one entry at a time and no faster, here as well. It looks for the moved head where the last move
    /// left it: finding it by its key takes longer with each move of the same transaction.
    /// </summary>
    private async Task CopyHeadsAsync(List<CaseHistory> histories, CancellationToken cancellationToken)
    {
        await using (var function = new NpgsqlCommand("""
            create or replace function pg_temp.move_heads(cases uuid[]) returns void language plpgsql as $$
            declare
                moving uuid;
                entry record;
                place tid;
            begin
                foreach moving in array cases loop
                    for entry in select e.number, e.hash from public.entries e where e.case_id = moving order by e.number loop
                        if entry.number = 1 then
                            insert into public.case_heads (case_id, last_number, last_hash) values (moving, 1, entry.hash) returning ctid into place;
                        else
                            update public.case_heads set last_number = entry.number, last_hash = entry.hash where ctid = place returning ctid into place;
                        end if;
                    end loop;
                end loop;
            end
            $$
            """, connection))
        {
            await function.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var move = new NpgsqlCommand("select pg_temp.move_heads($1)", connection)
        {
            Parameters = { new() { Value = histories.Select(history => history.Id).ToArray() } },
            CommandTimeout = 0,
        };
        await move.ExecuteNonQueryAsync(cancellationToken);
    }
}
