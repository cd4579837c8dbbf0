namespace CommissioningCases.Domain.Cases;

/// <summary>A provider is invited to bid.</summary>
public sealed record Invite(string Provider) : CaseAction
{
    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static CaseActionDefinition Definition { get; } = new(
        "invite",
        "Invite a provider",
        [ProviderField],
        fields => new Invite(fields.Read(ProviderField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file.WithTender(tender => tender with { Invitations = tender.Invitations.Add(new Invitation(mark, Provider)) });
}
