using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Domain.Actions;

/// <summary>Something that a person did, or tried to do, to a case.</summary>
public abstract record CaseAction
{
    /// <summary>The kind of action that this is.</summary>
    public abstract CaseActionDefinition Describe();

    /// <summary>The case file after this action was accepted. Decides nothing: it must have been accepted.</summary>
    internal abstract CaseFile ApplyTo(CaseFile file, EntryMark mark);
}
