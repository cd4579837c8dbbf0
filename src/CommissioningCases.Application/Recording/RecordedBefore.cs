using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// Finds what somebody has recorded before in the very same words: whoever goes back in the browser and sends a form again makes a new attempt of it, and much of what is
/// recorded cannot be struck.
/// </summary>
internal sealed class RecordedBefore(CasesDbContext db, HistoryStore histories)
{
    /// <summary>Nobody goes back further than past so many entries.</summary>
    private const int Looked = 100;

    /// <param name="entries">What is about to be recorded, of one history.</param>
    /// <returns>That an entry of the same person says the same of the same day, and stands; null where none does. Of a proposal that stands the day does not matter: the Board may have decided on it.</returns>
    public async Task<AttemptResult?> FindAsync(IReadOnlyList<(CaseState Before, Entry Entry, CaseState After)> entries, CancellationToken cancellationToken) =>
        entries is [{ Before: { LastNumber: > 0 } before, Entry.UserId: var person }, ..]
            ? Find(await ReadAsync(before, person, cancellationToken), entries)
            : null;

    /// <summary>The same among entries that were read already.</summary>
    public static AttemptResult? Find(IEnumerable<Entry> earlier, IReadOnlyList<(CaseState Before, Entry Entry, CaseState After)> entries)
    {
        var before = entries[0].Before;
        var struck = StruckIn(entries[^1].After.File);
        var proposed = before.File is CaseFile file ? file.Scenario.KeySteps.Select(step => file.StandingProposal(step.Name)?.Mark.Number).ToList() : [];
        var same = earlier.LastOrDefault(one => one.IsAccepted && !struck.Contains(one.Number) && entries.Any(made => SaysTheSame(one, made.Entry) && (one.OnDay == made.Entry.OnDay || proposed.Contains(one.Number))));
        return same is null ? null : new AttemptResult.RecordedBefore(before.History.Name, same.Number);
    }

    /// <summary>What a person has recorded lately, as the request has loaded it; else those entries of that person alone.</summary>
    public async Task<IReadOnlyList<Entry>> ReadAsync(CaseState state, Guid person, CancellationToken cancellationToken)
    {
        if (histories.Find(HistoryKey.Named(state.History.Name))?.Entries is { } loaded)
        {
            return [.. loaded.TakeLast(Looked)];
        }

        var read = await db.Entries.AsNoTracking()
            .Where(entry => entry.CaseId == state.History.Id && entry.Number > state.LastNumber - Looked && entry.UserId == person)
            .OrderBy(entry => entry.Number)
            .ToListAsync(cancellationToken);

        // The database writes what it keeps in its own way, with other spaces and another order.
        return [.. read.Select(entry => entry with { Fields = EntryFields.Canonical(entry.Fields) })];
    }

    /// <summary>The numbers of the entries that were struck.</summary>
    private static HashSet<int> StruckIn(HistoryFile? file) => file switch
    {
        CaseFile { Struck: var struck } => [.. struck.Keys],
        ProgrammeFile { Struck: var struck } => [.. struck.Keys],
        ContractFile { Struck: var struck } => [.. struck.Keys],
        _ => [],
    };

    private static bool SaysTheSame(Entry one, Entry other) =>
        (one.UserId, one.Do, one.Fields) == (other.UserId, other.Do, other.Fields);
}
