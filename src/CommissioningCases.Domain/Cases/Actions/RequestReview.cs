namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner asks the SHA for an assurance that a step will need. 28 days later the mechanism counts as heard, whether or not it has answered.</summary>
public sealed record RequestReview(Mechanism Mechanism, string Question, DateOnly? NeededBy) : HistoryAction<CaseFile>
{
    public static ChoiceField<Mechanism> MechanismField { get; } = new("mechanism", "Assurance that is asked for");

    public static TextField QuestionField { get; } = new("question", "What the reviewer should know") { Hint = "What the case is about to do, and where the evidence is" };

    public static DateField NeededByField { get; } = new("neededBy", "Needed by") { Hint = "After 28 days without an answer the case need not wait to be heard", Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "request-review",
        "Ask the SHA for an assurance",
        [MechanismField, QuestionField, NeededByField],
        fields => new RequestReview(fields.Read(MechanismField), fields.Read(QuestionField), fields.Find(NeededByField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("The SHA was asked", $" for its assurance: {ChoiceLabels.Label(Mechanism)}").With(
        ("What the reviewer should know", Question),
        ("Needed by", NeededBy is { } day ? EnglishFormat.Day(day) : null));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { ReviewRequests = file.ReviewRequests.Add(new ReviewRequest(mark, this)) };

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<RequestReview>(Definition, [], Check).When(file => file.Scenario.Oversight.Any(oversight => CanBeAsked(file, oversight.Mechanism)));

    private static bool CanBeAsked(CaseFile file, Mechanism mechanism) =>
        mechanism != Mechanism.CompetitionLaw && file.Scenario.FindOversight(mechanism) is not null && file.OpenRequest(mechanism) is null;

    private static void Check(CaseFile file, RequestReview request, RuleContext context)
    {
        context.Invalid(
            !CanBeAsked(file, request.Mechanism),
            MechanismField,
            file.OpenRequest(request.Mechanism) is null
                ? "Select one of the scenario's oversight mechanisms that can be asked"
                : "That assurance was asked for already, and waits for its answer");
        context.Invalid(request.NeededBy < context.On, NeededByField, "The day by which it is needed cannot be before the day on which it is asked for");
    }
}
