namespace CommissioningCases.Application.Store;

/// <summary>A history as far as it was read: what its entries come to, and where its chain stands. Immutable.</summary>
/// <param name="Rules">The edition of the rules under which it began, by which it is folded and decided.</param>
/// <param name="File">Null while nothing was accepted.</param>
/// <param name="LastHash">What the next entry is chained to.</param>
/// <param name="LastAccepted">Number of the last entry that was accepted; 0 when none was.</param>
public sealed record CaseState(
    CaseHistory History, RuleSet Rules, HistoryFile? File, int LastNumber, byte[] LastHash, int LastAccepted, DateOnly LastOn, DateTimeOffset LastRecordedAt)
{
    /// <summary>When the last accepted entry was recorded of which union representatives see something.</summary>
    public DateTimeOffset PublicRecordedAt { get; init; }

    /// <summary>A history without entries.</summary>
    public static CaseState Begin(CaseHistory history, RuleSet rules) => new(history, rules, null, 0, TrailHash.Of(history), 0, default, default);

    /// <inheritdoc cref="Begin(CaseHistory, RuleSet)"/>
    /// <exception cref="InvalidOperationException">There never was the edition under which it says that it began.</exception>
    public static CaseState Begin(CaseHistory history, RuleSets rules) => Begin(history, rules.Of(history.Edition));

    /// <summary>Whether it is where the chain ends.</summary>
    public bool EndsAt(CaseHead? head) => head is not null && head.LastNumber == LastNumber && head.LastHash.AsSpan().SequenceEqual(LastHash);

    /// <summary>The state after one more entry, which was accepted or refused long ago.</summary>
    /// <exception cref="BrokenTrailException">The entry does not follow.</exception>
    public CaseState After(Entry entry)
    {
        if (entry.Number != LastNumber + 1 || !entry.PreviousHash.AsSpan().SequenceEqual(LastHash))
        {
            throw new BrokenTrailException($"Entry {entry.Number} of {History.Name} does not follow entry {LastNumber}.");
        }

        return After(entry, entry.IsAccepted ? Rules.Fold(File, entry) : File is null ? null : File with { LastNumber = entry.Number });
    }

    /// <summary>The state after several more.</summary>
    /// <exception cref="BrokenTrailException">One does not follow.</exception>
    public CaseState After(IEnumerable<Entry> entries) => entries.Aggregate(this, (state, entry) => state.After(entry));

    /// <summary>The state after one more entry that is as its hash says.</summary>
    /// <exception cref="BrokenTrailException">The entry does not follow, or was changed.</exception>
    public CaseState AfterSound(Entry entry) => TrailHash.Of(entry).AsSpan().SequenceEqual(entry.Hash)
        ? After(entry)
        : throw new BrokenTrailException($"Entry {entry.Number} of {History.Name} was changed.");

    /// <summary>The state after an entry whose effect is known.</summary>
    public CaseState After(Entry entry, HistoryFile? file) => this with
    {
        File = file,
        LastNumber = entry.Number,
        LastHash = entry.Hash,
        LastAccepted = entry.IsAccepted ? entry.Number : LastAccepted,
        LastOn = entry.IsAccepted ? entry.OnDay : LastOn,
        LastRecordedAt = entry.RecordedAt,
        PublicRecordedAt = file?.LastForUnions == entry.Number ? entry.RecordedAt : PublicRecordedAt,
    };
}
