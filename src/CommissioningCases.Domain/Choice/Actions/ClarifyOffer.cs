namespace CommissioningCases.Domain.Choice;

/// <summary>A question about an offer that takes applications, or soon will, is answered for every provider alike. Who asked it is not recorded.</summary>
public sealed record ClarifyOffer(string Service, string Question, string Answer) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static TextField QuestionField { get; } = new("question", "Question") { Hint = "As everybody reads it, without anything that says who asks" };

    public static TextField AnswerField { get; } = new("answer", "Answer");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "clarify-offer",
        "Answer a question about an offer",
        [ServiceField, QuestionField, AnswerField],
        fields => new ClarifyOffer(fields.Read(ServiceField), fields.Read(QuestionField), fields.Read(AnswerField)))
    {
        Rule = ActionRule.For<ProgrammeFile, ClarifyOffer>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new Sentence("Question about the offer answered", $" for {telling.Names.Service(Service)}: {Question}").With(("Answer", Answer));

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithService(
        Service,
        service => service with { Offers = service.Offers.Replace(service.OfferToClarify(mark.On)!.Mark, offer => offer with { Clarifications = offer.Clarifications.Add(new Clarification(mark, this)) }) });

    private static void Check(ProgrammeFile file, ClarifyOffer clarify, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, clarify.Service, ServiceField, context);
        context.Invalid(service is not null && service.OfferToClarify(context.On) is null, ServiceField, "No offer of the service takes applications on that day, or later");
    }
}
