namespace CommissioningCases.Domain.Cases;

/// <summary>Who in the PCT looks after the case. It weighs nothing in any requirement.</summary>
public sealed record AssignOwner(string Owner) : HistoryAction<CaseFile>
{
    public static CodeField OwnerField { get; } = new("owner", "Owner", CodeSource.Person);

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "assign-owner",
        "Assign an owner",
        [OwnerField],
        fields => new AssignOwner(fields.Read(OwnerField)))
    {
        Rule = ActionRule.Always<CaseFile>(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Owner", $" is now {telling.Names.Person(Owner)}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { OwnerAssignments = file.OwnerAssignments.Add(new OwnerAssignment(mark, this)) };
}
