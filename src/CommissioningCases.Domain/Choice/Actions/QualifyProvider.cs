using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>Whether a provider qualifies for a service, with the rationale (CP.8).</summary>
/// <param name="Contact">Where and how patients are referred to it; null where that is not told.</param>
/// <param name="ReviewOn">The day on which the qualification is looked at again; null where none is set.</param>
/// <param name="ExpiresOn">The last day of the qualification; null where none is set.</param>
public sealed record QualifyProvider(
    string Service, string Provider, QualificationOutcome Outcome, string Rationale, string? Contact, DateOnly? ReviewOn, DateOnly? ExpiresOn)
    : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static ChoiceField<QualificationOutcome> OutcomeField { get; } = new("outcome", "Outcome");

    public static TextField RationaleField { get; } = new("rationale", "Rationale") { Presence = Presence.AskedByClause };

    public static TextField ContactField { get; } = new("contact", "Where and how to refer") { Presence = Presence.Optional, Hint = "For the directory: places, telephone, how to refer" };

    public static DateField ReviewOnField { get; } = new("reviewOn", "Looked at again on") { Presence = Presence.Optional };

    public static DateField ExpiresOnField { get; } = new("expiresOn", "Last day of the qualification") { Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "qualify-provider",
        "Record a qualification",
        [ServiceField, ProviderField, OutcomeField, RationaleField, ContactField, ReviewOnField, ExpiresOnField],
        fields => new QualifyProvider(
            fields.Read(ServiceField),
            fields.Read(ProviderField),
            fields.Read(OutcomeField),
            fields.Read(RationaleField),
            fields.Find(ContactField),
            fields.Find(ReviewOnField),
            fields.Find(ExpiresOnField)))
    {
        Rule = ActionRule.For<ProgrammeFile, QualifyProvider>(Check, Asked),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new(Outcome == QualificationOutcome.Qualified ? "Qualified" : "Not qualified", $" for {telling.Names.Service(Service)}: {telling.Names.Provider(Provider)}")
    {
        Shown = [RationaleField, ContactField, ReviewOnField, ExpiresOnField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark)
    {
        var qualification = new Qualification(mark, this);
        var qualified = file.WithService(Service, service => List(service with { Qualifications = service.Qualifications.Add(qualification) }, mark));
        return file.PendingApplication(Service, Provider) is { } application
            ? qualified.WithApplication(application.Mark.Number, one => one with { Outcome = qualification }) with { Pending = file.Pending.Remove(application.Key) }
            : qualified;
    }

    private SelectedService List(SelectedService service, EntryMark mark) => Outcome == QualificationOutcome.Qualified
        ? service.WithListing(new ProviderListing(Provider, mark, IsExisting: false, Contact, ReviewOn, ExpiresOn))
        : service;

    private static IReadOnlyList<Requirement<ProgrammeFile>> Asked =>
        [ProgrammeRules.AnsweredOnForm<QualifyProvider>(CP_8, "The outcome gives its rationale", RationaleField, qualify => qualify.Rationale.Length > 0)];

    private static void Check(ProgrammeFile file, QualifyProvider qualify, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, qualify.Service, ServiceField, context);
        context.Invalid(context.Bodies.FindProvider(qualify.Provider) is null, ProviderField, "Choose a known provider");
        context.Invalid(
            service?.Listed.GetValueOrDefault(qualify.Provider) is { IsExisting: false }
                && service.StandingOf(qualify.Provider, context.On) is ProviderStanding.Qualified or ProviderStanding.Suspended,
            ProviderField,
            "That provider is qualified already");
        var application = file.PendingApplication(qualify.Service, qualify.Provider);
        context.Invalid(application is { IsAssessed: false }, ProviderField, "Two people must have assessed its application first, each by themselves");
        context.Invalid(context.On < application?.On, "on", "The day cannot be before the application came in");
        context.Invalid(qualify.ReviewOn < context.On, ReviewOnField, "The day cannot be before that of the outcome");
        context.Invalid(qualify.ExpiresOn < context.On, ExpiresOnField, "The day cannot be before that of the outcome");
    }
}
