using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Projections;
using Npgsql;

namespace CommissioningCases.Application.Recording;

/// <summary>Appends an entry and brings the views up to it, in one round trip.</summary>
internal sealed class EntryWriter(HistoryStore histories, ProjectionTables tables)
{
    /// <param name="document">What becomes the entry's document with it; null for none.</param>
    /// <exception cref="PostgresException">Another entry of that number came first.</exception>
    /// <exception cref="DatabaseUnavailableException">The connection broke, and nobody can tell whether the entry was taken.</exception>
    public Task WriteAsync(CaseState before, Entry entry, CaseState after, KnownBodies bodies, Document? document, CancellationToken cancellationToken)
    {
        var changes = ProjectionChanges.Of(before, entry, after, bodies);
        IEnumerable<NpgsqlBatchCommand> attached = document is null ? [] : [DocumentStore.Attach(entry.CaseId, document.Id, entry.Number)];
        return histories.AppendAsync(
            after.History,
            entry,
            [
                .. attached,
                .. changes.Written.Select(row => tables.Of(row).Upsert(row)),
                .. changes.Removed.Select(row => tables.Of(row).Delete(row)),
                .. changes.Counted.Select(CaseCounts.Add),
                .. changes.Tallied.Select(CaseTallies.Add),
            ],
            cancellationToken);
    }
}
