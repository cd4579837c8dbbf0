namespace CommissioningCases.Domain.Cases;

/// <summary>A fact that can be struck where it was recorded in error, as long as nothing that stands was built upon it.</summary>
public abstract record StrikeableFact(EntryMark Mark) : Fact(Mark)
{
    /// <summary>The name by which <c>strike</c> calls this fact.</summary>
    public string RecordId => RecordName.Of(Mark);

    /// <summary>The action that recorded it.</summary>
    public abstract HistoryAction<CaseFile> Action { get; }

    /// <summary>Why it can no longer be struck; null where it can.</summary>
    public virtual string? KeptBecause(CaseFile file) => null;

    /// <summary>Why it is not recorded anew in the act that strikes it, whether or not it can be struck; null where nothing is in the way.</summary>
    /// <remarks>What others have said of it would be lost with it, or bind to something else.</remarks>
    public virtual string? NotAnewBecause(CaseFile file) => null;

    /// <summary>The file without it.</summary>
    internal abstract CaseFile RemoveFrom(CaseFile file);
}

/// <summary>A fact that can be struck, recorded by an action of type <typeparamref name="TAction"/>.</summary>
public abstract record StrikeableFact<TAction>(EntryMark Mark, TAction Details) : StrikeableFact(Mark)
    where TAction : HistoryAction<CaseFile>
{
    public sealed override HistoryAction<CaseFile> Action => Details;
}

/// <summary>A fact that was struck, and by what: it stays visible and no longer counts.</summary>
public sealed record StruckFact(StrikeableFact Fact, EntryMark Mark, Strike Details) : Fact(Mark);
