namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner asks the SHA for an assurance that a step will need. It weighs nothing in any requirement; the assurance that answers it does.</summary>
public sealed record RequestReview(Mechanism Mechanism, string Question, DateOnly? NeededBy) : HistoryAction<CaseFile>
{
    public static ChoiceField<Mechanism> MechanismField { get; } = new("mechanism", "Assurance that is asked for");

    public static TextField QuestionField { get; } = new("question", "What the reviewer should know") { Hint = "What the case is about to do, and where the evidence is" };

    public static DateField NeededByField { get; } = new("neededBy", "Needed by") { Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "request-review",
        "Ask the SHA for an assurance",
        [MechanismField, QuestionField, NeededByField],
        fields => new RequestReview(fields.Read(MechanismField), fields.Read(QuestionField), fields.Find(NeededByField)))
    {
        Rule = ActionRule.For<CaseFile, RequestReview>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("The SHA was asked", $" for its assurance: {ChoiceLabels.Label(Mechanism)}").With(
        ("What the reviewer should know", Question),
        ("Needed by", NeededBy is { } day ? EnglishFormat.Day(day) : null));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { ReviewRequests = file.ReviewRequests.Add(new ReviewRequest(mark, this)) };

    private static void Check(CaseFile file, RequestReview request, RuleContext context)
    {
        context.Invalid(file.IsClosed, "stage", "The case is closed");
        context.Invalid(
            file.Scenario.FindOversight(request.Mechanism) is not { IsReviewed: true },
            MechanismField,
            "Select one of the scenario's oversight mechanisms that the SHA speaks for");
        context.Invalid(file.OpenRequest(request.Mechanism) is not null, MechanismField, "That assurance was asked for already, and waits for its answer");
        context.Invalid(request.NeededBy < context.On, NeededByField, "The day by which it is needed cannot be before the day on which it is asked for");
    }
}
