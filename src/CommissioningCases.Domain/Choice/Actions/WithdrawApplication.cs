namespace CommissioningCases.Domain.Choice;

/// <summary>A provider takes back its application.</summary>
public sealed record WithdrawApplication(string Application, string Reason) : ProgrammeAction
{
    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.PendingApplication);

    public static TextField ReasonField { get; } = new("reason", "Reason");

    public static ProgrammeActionDefinition Definition { get; } = new(
        "withdraw-application",
        "Withdraw an application",
        [ApplicationField, ReasonField],
        fields => new WithdrawApplication(fields.Read(ApplicationField), fields.Read(ReasonField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark)
    {
        var application = file.FindApplication(Application)!;
        return file.WithApplication(Application, one => one with { Withdrawn = mark }) with { Pending = file.Pending.Remove(application.Key) };
    }
}
