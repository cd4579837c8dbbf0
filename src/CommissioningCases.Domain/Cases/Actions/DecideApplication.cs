namespace CommissioningCases.Domain.Cases;

/// <summary>Whether an applicant is accredited, with the rationale (PP.6b).</summary>
public sealed record DecideApplication(string Provider, ApplicationOutcome Outcome, string Rationale) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Applicant", CodeSource.OtherProvider);

    public static ChoiceField<ApplicationOutcome> OutcomeField { get; } = new("outcome", "Outcome");

    public static TextField RationaleField { get; } = new("rationale", "Rationale");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "decide-application",
        "Decide an application",
        [ProviderField, OutcomeField, RationaleField],
        fields => new DecideApplication(fields.Read(ProviderField), fields.Read(OutcomeField), fields.Read(RationaleField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(Outcome == ApplicationOutcome.Accredited ? "Accredited" : "Accreditation refused", $": {telling.Names.Provider(Provider)}").With(
        ("Rationale", Rationale));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark)
    {
        var pending = file.Applications.FindIndex(application => application.IsPendingFor(Provider));
        return file with
        {
            Applications = file.Applications.SetItem(pending, file.Applications[pending] with { Decided = new ApplicationDecision(mark, this) }),
        };
    }
}
