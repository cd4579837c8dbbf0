namespace CommissioningCases.Domain.Choice;

/// <summary>Providers are asked to qualify for a service between two days: an offer, with what they must meet and answer.</summary>
/// <param name="Criteria">What every provider must meet.</param>
/// <param name="NationalQuestions">The questions of the national qualification; the local ones follow them.</param>
/// <param name="Opens">The first day on which applications are taken.</param>
/// <param name="Closes">The last day on which applications are taken.</param>
public sealed record OpenOffer(
    string Service, IReadOnlyList<string> Criteria, IReadOnlyList<string> NationalQuestions, IReadOnlyList<string> LocalQuestions, DateOnly Opens, DateOnly Closes)
    : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static TextListField CriteriaField { get; } = new("criteria", "Criteria") { Hint = "What every provider must meet, one on each line" };

    public static TextListField NationalQuestionsField { get; } = new("nationalQuestions", "National questions") { Hint = "One on each line" };

    public static TextListField LocalQuestionsField { get; } = new("localQuestions", "Local questions") { Presence = Presence.Optional, Hint = "One on each line" };

    public static DateField OpensField { get; } = new("opens", "Opening day");

    public static DateField ClosesField { get; } = new("closes", "Closing day") { Hint = "The last day on which applications are taken" };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "open-offer",
        "Open an offer to providers",
        [ServiceField, CriteriaField, NationalQuestionsField, LocalQuestionsField, OpensField, ClosesField],
        fields => new OpenOffer(
            fields.Read(ServiceField),
            fields.Read(CriteriaField, []),
            fields.Read(NationalQuestionsField, []),
            fields.Read(LocalQuestionsField, []),
            fields.Read(OpensField),
            fields.Read(ClosesField)))
    {
        Rule = ActionRule.For<ProgrammeFile, OpenOffer>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    /// <summary>The national questions and then the local ones, as applications answer them.</summary>
    public IReadOnlyList<string> Questions => [.. NationalQuestions, .. LocalQuestions];

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Offer opened", $" for {telling.Names.Service(Service)}, from {EnglishFormat.Day(Opens)} to {EnglishFormat.Day(Closes)}")
    {
        Shown = [CriteriaField, NationalQuestionsField, LocalQuestionsField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { Offers = service.Offers.Add(new Offer(mark, this, service.Offers.Count + 1)) });

    private static void Check(ProgrammeFile file, OpenOffer offer, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, offer.Service, ServiceField, context);
        context.Invalid(offer.Opens < context.On, OpensField, "It cannot open before the day on which it is made");
        context.Invalid(offer.Closes < offer.Opens, ClosesField, "It cannot close before it opens");
        context.Invalid(
            service?.Offers.Exists(other => other.Details.Opens <= offer.Closes && offer.Opens <= other.Details.Closes) == true,
            OpensField,
            "Another offer of the service is open on some of these days");
    }
}
