namespace CommissioningCases.Domain.Contracts;

/// <summary>A fact of a contract that can be struck where it was recorded in error.</summary>
public abstract record ContractFact(EntryMark Mark) : Fact(Mark)
{
    /// <summary>The name by which <c>strike</c> calls it.</summary>
    public string RecordId => RecordName.Of(Mark);

    /// <summary>The action that recorded it.</summary>
    public abstract HistoryAction<ContractFile> Action { get; }

    /// <summary>The case by which it came about; null where none was named.</summary>
    public virtual CauseInCase? Cause => null;

    /// <summary>Why it can no longer be struck; null where it can.</summary>
    public virtual string? KeptBecause(ContractFile file) => Cause is { Entry: not null } ? $"it came about by a step of {Cause.Case}, which stands" : null;

    /// <summary>The file without it.</summary>
    internal abstract ContractFile RemoveFrom(ContractFile file);
}

/// <summary>A fact that was struck, and by what: it stays visible and no longer counts.</summary>
public sealed record StruckContractFact(ContractFact Fact, EntryMark Mark, StrikeFromContract Details) : Fact(Mark);
