using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Measuring;
using CommissioningCases.Application.Notifications;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.PublicOffers;
using Npgsql;

namespace CommissioningCases.Application.Recording;

/// <summary>Appends entries, brings the views up to them and tells those whom they concern, in one round trip.</summary>
internal sealed class EntryWriter(HistoryStore histories, ProjectionTables tables, NotificationWriter notifications)
{
    /// <param name="entries">Of one history, one following the other, each with what its history was before it and is after it.</param>
    /// <param name="document">What becomes the last entry's document with it; null for none.</param>
    /// <exception cref="PostgresException">Another entry of that number came first.</exception>
    /// <exception cref="DatabaseUnavailableException">The connection broke, and nobody can tell whether the entries were taken.</exception>
    /// <param name="alongside">Entries of other histories, one of each, that are written with them.</param>
    public async Task WriteAsync(
        IReadOnlyList<(CaseState Before, Entry Entry, CaseState After)> entries, KnownBodies bodies, Document? document, CancellationToken cancellationToken, IReadOnlyList<MadeEntry>? alongside = null)
    {
        var last = entries[^1].Entry;
        IEnumerable<NpgsqlBatchCommand> attached = document is null ? [] : [DocumentStore.Attach(last.CaseId, document.Id, last.Number)];
        await histories.AppendAsync(
            entries[^1].After.History,
            [.. entries.Select(one => one.Entry)],
            [
                .. attached,
                .. entries.SelectMany(one => StruckQuestions.Of(one.Entry, one.After.File)),
                .. entries.SelectMany(one => WithdrawnOffers.Of(one.Entry, one.After.File)),
                .. entries.SelectMany(one => ClarifiedOffers.Of(one.Entry, one.After.File)),
                .. Changes(ProjectionChanges.Of(entries, bodies)),
                .. notifications.Of([.. entries.Select(one => (one.Entry, one.After))], bodies),
                .. (alongside ?? []).SelectMany(one => Alongside(one, bodies)),
            ],
            cancellationToken);
        foreach (var (_, entry, _) in entries)
        {
            Measures.CountAttempt(entry.Do, entry.IsAccepted);
        }
    }

    /// <summary>What is loaded of the other history is forgotten: it is read anew where it is asked for again.</summary>
    private IEnumerable<NpgsqlBatchCommand> Alongside(MadeEntry made, KnownBodies bodies)
    {
        histories.Forget(made.After.History.Name);
        return
        [
            .. EntryRows.Append(made.After.History, [made.Entry]),
            .. Changes(ProjectionChanges.Of(made.Before, made.Entry, made.After, bodies)),
        ];
    }

    private IEnumerable<NpgsqlBatchCommand> Changes(ProjectionChanges changes) =>
    [
        .. changes.Written.GroupBy(tables.Of).SelectMany(rows => rows.Key.Upsert(rows)),
        .. changes.Removed.Select(row => tables.Of(row).Delete(row)),
        .. changes.Counted.Select(CaseCounts.Add),
        .. changes.Tallied.Select(CaseTallies.Add),
    ];
}
