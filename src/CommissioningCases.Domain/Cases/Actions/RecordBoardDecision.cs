namespace CommissioningCases.Domain.Cases;

/// <summary>The PCT Board's decision on a key step (PP.10a).</summary>
public sealed record RecordBoardDecision(string Step, bool Approved, string Minute, string? Conditions, string? Interests) : HistoryAction<CaseFile>
{
    /// <summary>A minute as a text names it: "Minute 3.3" where only its number, or its own name, was given.</summary>
    public static string TextOf(string minute) => minute.StartsWith("minute", StringComparison.OrdinalIgnoreCase) ? minute : $"Minute {minute}";

    public static CodeField StepField { get; } = new("step", "Step that the board decided on", CodeSource.KeyStep);

    public static BooleanField ApprovedField { get; } = new("approved", "Did the board approve it?");

    public static TextField MinuteField { get; } = new("minute", "Minute") { Hint = "The number of the minute, or its words" };

    public static TextField ConditionsField { get; } = new("conditions", "Conditions of the approval") { Presence = Presence.Optional };

    public static TextField InterestsField { get; } = new("interests", "Declared interests") { Hint = "Who declared an interest, and whether they took part", Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "board-decision",
        "Record a board decision",
        [StepField, ApprovedField, MinuteField, ConditionsField, InterestsField],
        fields => new RecordBoardDecision(
            fields.Read(StepField),
            fields.Read(ApprovedField),
            fields.Read(MinuteField),
            fields.Find(ConditionsField),
            fields.Find(InterestsField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.BoardSecretary],
        UnionsSee = UnionSight.Of(StepField, ApprovedField),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(Approved ? "The PCT Board approved" : "The PCT Board did not approve", $" the step “{telling.Names.Step(Step)}”").With(
        ("Minute", Minute),
        ("Conditions", Conditions),
        ("Declared interests", Interests));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { BoardDecisions = file.BoardDecisions.Add(new BoardDecision(mark, this)) };

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<RecordBoardDecision>(Definition, [], Check);

    private static void Check(CaseFile file, RecordBoardDecision decision, RuleContext context) => context.Invalid(
        file.Scenario.FindStep(decision.Step) is not { IsKey: true },
        StepField,
        "Choose one of the scenario's key steps");
}
