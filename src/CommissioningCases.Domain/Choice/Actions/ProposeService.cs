namespace CommissioningCases.Domain.Choice;

/// <summary>A service that is no part of the national list is put forward as a local priority (CP.2).</summary>
public sealed record ProposeService(string Service, string Reason) : HistoryAction<ProgrammeFile>
{
    public static TextField ServiceField { get; } = new("service", "Name of the service") { IsShort = true };

    public static TextField ReasonField { get; } = new("reason", "Why it is put forward");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "propose-service",
        "Propose a local service",
        [ServiceField, ReasonField],
        fields => new ProposeService(fields.Read(ServiceField), fields.Read(ReasonField)))
    {
        Rule = ActionRule.For<ProgrammeFile, ProposeService>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Local service proposed", $": {Service}")
    {
        Shown = [ReasonField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { Proposals = file.Proposals.Add(Service, new ServiceProposal(mark, this)) };

    private static void Check(ProgrammeFile file, ProposeService proposal, RuleContext context) =>
        context.Invalid(
        file.Proposals.Keys.Contains(proposal.Service, ServiceNames.Comparer) || ServiceNames.IsNational(proposal.Service, context.Bodies),
        ServiceField,
        "That service is on the list already");
}
