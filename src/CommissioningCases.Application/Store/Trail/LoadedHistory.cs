namespace CommissioningCases.Application.Store;

/// <summary>A history as a request has it: as it was loaded, and what the request has appended since.</summary>
/// <param name="State">What its entries come to.</param>
/// <param name="Head">Where its chain ends; null where the database does not say.</param>
/// <param name="Entries">All of its entries; null where only those were read that no earlier request had folded.</param>
/// <param name="Scope">The scope in which it was looked for; null where it was looked for by no more than the row-level security shows.</param>
internal sealed record LoadedHistory(CaseState State, CaseHead? Head, IReadOnlyList<Entry>? Entries, Scope? Scope)
{
    /// <summary>Entries may have come since the head was read, but none may be missing.</summary>
    /// <exception cref="BrokenTrailException">One is.</exception>
    public LoadedHistory RequireWhole() => Head is { } head && (State.LastNumber > head.LastNumber || State.EndsAt(head))
        ? this
        : throw new BrokenTrailException($"The entries of {State.History.Name} end at {State.LastNumber}, where its head says {Head?.LastNumber}.");

    /// <summary>The history after one more entry, which the database has taken.</summary>
    public LoadedHistory After(Entry entry) => this with
    {
        State = State.After(entry),
        Head = new CaseHead { CaseId = entry.CaseId, LastNumber = entry.Number, LastHash = entry.Hash },
        Entries = Entries is null ? null : [.. Entries, entry],
    };
}
