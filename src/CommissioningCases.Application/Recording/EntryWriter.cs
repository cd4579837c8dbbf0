using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Projections;
using Npgsql;

namespace CommissioningCases.Application.Recording;

/// <summary>Appends an entry and brings the views up to it, in one round trip. It is one transaction of its own: the database takes all of it or nothing.</summary>
internal sealed class EntryWriter(CasesDbContext db, ProjectionTables tables)
{
    /// <param name="document">What becomes the entry's document with it; null for none.</param>
    /// <exception cref="PostgresException">Another entry of that number came first.</exception>
    /// <exception cref="DatabaseUnavailableException">The connection broke, and nobody can tell whether the entry was taken.</exception>
    public async Task WriteAsync(CaseState before, Entry entry, CaseState after, KnownBodies bodies, Document? document, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection());
        if (entry.Number == 1)
        {
            batch.BatchCommands.Add(EntryRows.Insert(after.History));
        }

        batch.BatchCommands.Add(EntryRows.Insert(entry));
        batch.BatchCommands.Add(EntryRows.MoveHead(entry));
        if (document is not null)
        {
            batch.BatchCommands.Add(DocumentStore.Attach(entry.CaseId, document.Id, entry.Number));
        }

        var changes = ProjectionChanges.Of(before, entry, after, bodies);
        foreach (var row in changes.Written)
        {
            batch.BatchCommands.Add(tables.Of(row).Upsert(row));
        }

        foreach (var row in changes.Removed)
        {
            batch.BatchCommands.Add(tables.Of(row).Delete(row));
        }

        foreach (var count in changes.Counted)
        {
            batch.BatchCommands.Add(Add(count));
        }

        foreach (var tally in changes.Tallied)
        {
            batch.BatchCommands.Add(CaseTallies.Add(tally));
        }

        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (Exception lost) when (DatabaseUnavailableException.IsCauseOf(lost))
        {
            throw new DatabaseUnavailableException(lost, isOutcomeUnknown: true);
        }
    }

    /// <summary>Adds to what is kept.</summary>
    public static NpgsqlBatchCommand Add(CaseCount count) => new("""
        insert into case_counts (pct, scenario, stage, sha, cases) values ($1, $2, $3, $4, $5)
        on conflict (pct, scenario, stage) do update set cases = case_counts.cases + excluded.cases
        """)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = count.Pct },
            new NpgsqlParameter<int> { TypedValue = count.Scenario },
            new NpgsqlParameter<string> { TypedValue = count.Stage },
            new NpgsqlParameter<string> { TypedValue = count.Sha },
            new NpgsqlParameter<int> { TypedValue = count.Cases },
        },
    };
}
