namespace CommissioningCases.Domain.Cases;

/// <summary>An accredited provider is accredited no longer: from that day its place is free, and it may apply again.</summary>
public sealed record EndAccreditation(string Provider, AccreditationEndGround Ground, string Evidence) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Accredited provider", CodeSource.AccreditedProvider);

    public static ChoiceField<AccreditationEndGround> GroundField { get; } = new("ground", "Why its accreditation ends");

    public static TextField EvidenceField { get; } = new("evidence", "Evidence");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "end-accreditation",
        "End an accreditation",
        [ProviderField, GroundField, EvidenceField],
        fields => new EndAccreditation(fields.Read(ProviderField), fields.Read(GroundField), fields.Read(EvidenceField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence($"Accreditation of {telling.Names.Provider(Provider)} ended", $": {EnglishFormat.LowerFirst(ChoiceLabels.Label(Ground))}").With(
        ("Evidence", Evidence));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file with
    {
        AccreditationEnds = file.AccreditationEnds.Add(new AccreditationEnd(mark, this)),
        Applications = file.Applications.Replace(
            file.Applications.Find(application => application.Provider == Provider && application.IsAccredited)!.Mark,
            application => application with { Ended = new AccreditationEnd(mark, this) }),
    };
}
