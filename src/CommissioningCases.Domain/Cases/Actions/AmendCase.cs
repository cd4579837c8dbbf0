namespace CommissioningCases.Domain.Cases;

/// <summary>What the case is about is put in better words. What it was logged with stays in its history.</summary>
public sealed record AmendCase(string? Service, string? Summary, string? Needs, string Reason) : HistoryAction<CaseFile>
{
    public static TextField ServiceField { get; } = new("service", "Service") { IsShort = true, Presence = Presence.Optional };

    public static TextField SummaryField { get; } = new("summary", "Summary") { Presence = Presence.Optional };

    public static TextField NeedsField { get; } = new("needs", "Needs") { Presence = Presence.Optional };

    public static TextField ReasonField { get; } = new("reason", "Why the details are changed");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "amend-case",
        "Change the case's details",
        [ServiceField, SummaryField, NeedsField, ReasonField],
        fields => new AmendCase(fields.Find(ServiceField), fields.Find(SummaryField), fields.Find(NeedsField), fields.Read(ReasonField)))
    {
        Rule = ActionRule.For<CaseFile, AmendCase>(Check).OnOpenCase(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Case details changed").With(
        ("Service", Service),
        ("Summary", Summary),
        ("Needs", Needs),
        ("Reason", Reason));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file with { Amendments = file.Amendments.Add(new Amendment(mark, this)) };

    private static void Check(CaseFile file, AmendCase amendment, RuleContext context) => context.Invalid(
        amendment is { Service: null, Summary: null, Needs: null } && context.HasRead(ServiceField, SummaryField, NeedsField),
        ServiceField,
        "Change the service, the summary or the needs");
}
