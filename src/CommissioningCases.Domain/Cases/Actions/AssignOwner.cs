namespace CommissioningCases.Domain.Cases;

/// <summary>Who in the PCT looks after the case. It weighs nothing in any requirement.</summary>
public sealed record AssignOwner(string Owner) : CaseAction
{
    public static CodeField OwnerField { get; } = new("owner", "Owner", CodeSource.Person);

    public static CaseActionDefinition Definition { get; } = new(
        "assign-owner",
        "Assign an owner",
        [OwnerField],
        fields => new AssignOwner(fields.Read(OwnerField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Owner = Owner };
}
