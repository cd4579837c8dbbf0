namespace CommissioningCases.Domain.Choice;

/// <summary>A service that is no part of the national list is put forward as a local priority (CP.2).</summary>
public sealed record ProposeService(string Service, string Reason) : ProgrammeAction
{
    public static TextField ServiceField { get; } = new("service", "Name of the service") { IsShort = true };

    public static TextField ReasonField { get; } = new("reason", "Why it is put forward");

    public static ProgrammeActionDefinition Definition { get; } = new(
        "propose-service",
        "Propose a local service",
        [ServiceField, ReasonField],
        fields => new ProposeService(fields.Read(ServiceField), fields.Read(ReasonField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { Proposals = file.Proposals.Add(Service, new ServiceProposal(mark, this)) };
}
