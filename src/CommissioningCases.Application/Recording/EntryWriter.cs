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
            batch.BatchCommands.Add(CaseCounts.Add(count));
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
}
