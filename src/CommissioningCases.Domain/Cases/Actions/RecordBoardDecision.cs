namespace CommissioningCases.Domain.Cases;

/// <summary>The PCT Board's decision on a key step as it was proposed (PP.10a).</summary>
public sealed record RecordBoardDecision(string Step, BoardOutcome Decision, string Minute, string? Conditions, string? Interests) : HistoryAction<CaseFile>
{
    /// <summary>A minute as a text names it: "Minute 3.3" where only its number, or its own name, was given.</summary>
    public static string TextOf(string minute) => minute.StartsWith("minute", StringComparison.OrdinalIgnoreCase) ? minute : $"Minute {minute}";

    public static CodeField StepField { get; } = new("step", "Step that the Board decided on", CodeSource.ProposedStep);

    public static ChoiceField<BoardOutcome> DecisionField { get; } = new("decision", "What the Board decided");

    public static TextField MinuteField { get; } = new("minute", "Minute") { Hint = "The number of the minute, or its words" };

    public static TextField ConditionsField { get; } = new("conditions", "Conditions of the approval") { Presence = Presence.Optional };

    public static TextField InterestsField { get; } = new("interests", "Declared interests") { Hint = "Who declared an interest, and whether they took part", Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "board-decision",
        "Record a Board decision",
        [StepField, DecisionField, MinuteField, ConditionsField, InterestsField],
        fields => new RecordBoardDecision(
            fields.Read(StepField),
            fields.Read(DecisionField),
            fields.Read(MinuteField),
            fields.Find(ConditionsField),
            fields.Find(InterestsField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.BoardSecretary],
        UnionsSee = UnionSight.Of(StepField, DecisionField),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(Decided, $" the step “{telling.Names.Step(Step)}”").With(
        ("Minute", Minute),
        ("Conditions", Conditions),
        ("Declared interests", Interests));

    private string Decided => Decision switch
    {
        BoardOutcome.Approved => "The PCT Board approved",
        BoardOutcome.NotApproved => "The PCT Board did not approve",
        _ => "The PCT Board deferred",
    };

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file with { BoardDecisions = file.BoardDecisions.Add(new BoardDecision(mark, this)) };

    /// <summary>Of a decision that ends a tender they see nothing until it is taken: that there is one tells that there were bids.</summary>
    public override UnionSight SeenByUnions(CaseFile file) => file.Scenario.FindStep(Step) is { EndsTender: true } ? UnionSight.Nothing : Definition.UnionsSee;

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<RecordBoardDecision>(Definition, [], Check).When(file => file.Scenario.KeySteps.Any(step => file.StandingProposal(step.Name) is not null));

    private static void Check(CaseFile file, RecordBoardDecision decision, RuleContext context)
    {
        var standing = file.Scenario.FindStep(decision.Step)?.IsKeyFor(file) == true ? file.StandingProposal(decision.Step) : null;
        context.Invalid(standing is null, StepField, "Choose a step that is proposed");
        if (standing is not null && file.StandingProposal(decision.Step, context.On) is null)
        {
            context.InvalidBefore(standing.On, "when the step was proposed");
        }
    }
}
