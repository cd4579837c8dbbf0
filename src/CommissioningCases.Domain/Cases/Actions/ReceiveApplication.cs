namespace CommissioningCases.Domain.Cases;

/// <summary>An additional provider applies for accreditation (S5.1).</summary>
public sealed record ReceiveApplication(string Provider) : CaseAction
{
    public static CodeField ProviderField { get; } = new("provider", "Provider that applies", CodeSource.OtherProvider);

    public static CaseActionDefinition Definition { get; } = new(
        "receive-application",
        "Record an application",
        [ProviderField],
        fields => new ReceiveApplication(fields.Read(ProviderField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Applications = file.Applications.Add(new Application(mark, Provider)) };
}
