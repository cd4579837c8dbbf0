namespace CommissioningCases.Domain.Choice;

/// <summary>A provider's application to qualify for a service has come in.</summary>
/// <param name="Answers">One for each question of the offer, in its order.</param>
public sealed record RecordApplication(string Service, string Provider, IReadOnlyList<string> Answers) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.OfferedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static TextListField AnswersField { get; } = new("answers", "Answers");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "record-application",
        "Record an application",
        [ServiceField, ProviderField, AnswersField],
        fields => new RecordApplication(fields.Read(ServiceField), fields.Read(ProviderField), fields.Read(AnswersField, [])))
    {
        Rule = ActionRule.For<ProgrammeFile, RecordApplication>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Application received", $" from {telling.Names.Provider(Provider)} for {telling.Names.Service(Service)}");

    /// <remarks>The answers stay in the entry: a round has hundreds of applications, and no rule asks what they say.</remarks>
    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark)
    {
        var offer = file.Services[Service].OfferOn(mark.On)!;
        var application = new QualificationApplication(mark, Service, Provider, offer.Round, file.Services[Service].Mark.Number);
        return file with
        {
            Applications = file.Applications.Add(mark.Number, application),
            Pending = file.Pending.Add(mark.Number),
        };
    }

    private static void Check(ProgrammeFile file, RecordApplication application, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, application.Service, ServiceField, context);
        var offer = service?.OfferOn(context.On);
        context.Invalid(service is not null && offer is null, "on", "No offer of the service takes applications on that day");
        context.Invalid(context.Bodies.FindProvider(application.Provider) is null, ProviderField, "Choose a known provider");
        context.Invalid(
            file.PendingApplication(application.Service, application.Provider) is not null,
            ProviderField,
            "That provider’s application waits for its outcome");
        context.Invalid(
            service?.StandingOf(application.Provider, context.On) is ProviderStanding.Qualified or ProviderStanding.Suspended,
            ProviderField,
            "That provider is listed already");
        context.Invalid(
            offer is not null && application.Answers.Count != offer.Details.Questions.Count,
            AnswersField,
            "Enter an answer to each question");
    }
}
