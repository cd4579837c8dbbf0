namespace CommissioningCases.Domain.Choice;

/// <summary>Whether a provider qualifies for a service, with the rationale (CP.8).</summary>
public sealed record QualifyProvider(string Service, string Provider, QualificationOutcome Outcome, string Rationale) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static ChoiceField<QualificationOutcome> OutcomeField { get; } = new("outcome", "Outcome");

    public static TextField RationaleField { get; } = new("rationale", "Rationale");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "qualify-provider",
        "Record a qualification",
        [ServiceField, ProviderField, OutcomeField, RationaleField],
        fields => new QualifyProvider(fields.Read(ServiceField), fields.Read(ProviderField), fields.Read(OutcomeField), fields.Read(RationaleField)))
    {
        Rule = ActionRule.For<ProgrammeFile, QualifyProvider>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new(Outcome == QualificationOutcome.Qualified ? "Qualified" : "Not qualified", $" for {telling.Names.Service(Service)}: {telling.Names.Provider(Provider)}")
    {
        Shown = [RationaleField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark)
    {
        var qualification = new Qualification(mark, this);
        var qualified = file.WithService(Service, service => service with { Qualifications = service.Qualifications.Add(qualification) });
        return file.PendingApplication(Service, Provider) is { } application
            ? qualified.WithApplication(application.Mark.Number, one => one with { Outcome = qualification })
            : qualified;
    }

    private static void Check(ProgrammeFile file, QualifyProvider qualify, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, qualify.Service, ServiceField, context);
        context.Invalid(context.Bodies.FindProvider(qualify.Provider) is null, ProviderField, "Choose a known provider");
        context.Invalid(
            context.HasRead(OutcomeField)
                && qualify.Outcome == QualificationOutcome.Qualified
                && service?.FindListing(qualify.Provider) is { IsExisting: false } listing
                && listing.StandingOn(context.On) is ProviderStanding.Qualified or ProviderStanding.Suspended,
            ProviderField,
            "That provider is qualified already");
        var application = file.PendingApplication(qualify.Service, qualify.Provider);
        context.Invalid(application is { IsAssessed: false }, ProviderField, "Two people must have assessed its application first, each by themselves");
        context.InvalidBefore(application?.On, "when the application came in");
        context.InvalidBefore(application?.Assessments.LatestDay(), "when it was assessed");
        context.InvalidBefore(application?.Moderation?.On, "when its assessors came to one end");
        context.InvalidBefore(application?.Appeals.LatestDay(), "when the last appeal came in");
    }
}
