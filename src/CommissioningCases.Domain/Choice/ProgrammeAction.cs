namespace CommissioningCases.Domain.Choice;

/// <summary>Something that a cluster did, or tried to do, in its choice programme.</summary>
public abstract record ProgrammeAction
{
    /// <summary>The kind of action that this is.</summary>
    public abstract ProgrammeActionDefinition Describe();

    /// <summary>The programme's file after this action was accepted. Decides nothing: it must have been accepted.</summary>
    internal abstract ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark);
}

/// <summary>A kind of action in a choice programme.</summary>
/// <param name="Read">Makes the action from an attempt's fields; what is wrong is left with the reader.</param>
public sealed record ProgrammeActionDefinition(string Name, string Title, IReadOnlyList<Field> Fields, Func<FieldReader, ProgrammeAction> Read)
    : ActionDefinition(Name, Title, Fields)
{
    /// <summary>The clauses under which it can be refused. A check that refuses under another is a mistake, and throws.</summary>
    public IReadOnlyList<Clause> Clauses { get; init; } = [];

    public override string ToString() => Name;
}
