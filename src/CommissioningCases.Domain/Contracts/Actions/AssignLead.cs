namespace CommissioningCases.Domain.Contracts;

/// <summary>Who in the Primary Care Trust looks after the contract.</summary>
public sealed record AssignLead(string Lead) : HistoryAction<ContractFile>
{
    public static CodeField LeadField { get; } = new("lead", "Lead", CodeSource.Person);

    public static ActionDefinition<ContractFile> Definition { get; } = new("assign-lead", "Name the lead", [LeadField], fields => new AssignLead(fields.Read(LeadField)))
    {
        Rule = ActionRule.Always<ContractFile>(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new("Lead", $" is now {telling.Names.Person(Lead)}");

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { LeadAssignments = file.LeadAssignments.Add(new LeadAssignment(mark, this)) };
}
