namespace CommissioningCases.Application.Recording;

/// <summary>
/// Finds what somebody has recorded before in the very same words: whoever goes back in the browser and sends a form again makes a new attempt of it, and much of what is
/// recorded cannot be struck.
/// </summary>
internal sealed class RecordedBefore(HistoryStore histories)
{
    /// <param name="entries">What is about to be recorded, of one history.</param>
    /// <returns>That an entry of the same person says the same of the same day, and stands; null where none does.</returns>
    public async Task<AttemptResult?> FindAsync(IReadOnlyList<(CaseState Before, Entry Entry, CaseState After)> entries, CancellationToken cancellationToken)
    {
        if (entries is not [{ Before: { LastNumber: > 0 } before }, ..])
        {
            return null;
        }

        var struck = (entries[^1].After.File as CaseFile)?.Struck;
        var earlier = await histories.ReadEntriesAsync(before.History, 0, before.LastNumber, cancellationToken);
        var same = earlier.LastOrDefault(one => one.IsAccepted && struck?.ContainsKey(one.Number) != true && entries.Any(made => SaysTheSame(one, made.Entry)));
        return same is null ? null : new AttemptResult.RecordedBefore(before.History.Name, same.Number);
    }

    private static bool SaysTheSame(Entry one, Entry other) =>
        (one.UserId, one.Do, one.OnDay, one.Fields) == (other.UserId, other.Do, other.OnDay, other.Fields);
}
