namespace CommissioningCases.Domain.Cases;

/// <summary>Something that a person did, or tried to do, to a case.</summary>
public abstract record CaseAction
{
    /// <summary>The kind of action that this is.</summary>
    public abstract CaseActionDefinition Describe();

    /// <summary>The case file after this action was accepted. Decides nothing: it must have been accepted.</summary>
    internal abstract CaseFile ApplyTo(CaseFile file, EntryMark mark);
}

/// <summary>A kind of action on a case.</summary>
/// <param name="Read">Makes the action from an attempt's fields; what is wrong is left with the reader.</param>
public sealed record CaseActionDefinition(string Name, string Title, IReadOnlyList<Field> Fields, Func<FieldReader, CaseAction> Read)
    : ActionDefinition(Name, Title, Fields)
{
    public override string ToString() => Name;
}
