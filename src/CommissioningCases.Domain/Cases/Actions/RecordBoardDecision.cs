namespace CommissioningCases.Domain.Cases;

/// <summary>The PCT Board's decision on a key step (PP.10a).</summary>
public sealed record RecordBoardDecision(string Step, bool Approved, string Minute, string? Conditions, string? Interests) : CaseAction
{
    public static CodeField StepField { get; } = new("step", "Step that the board decided on", CodeSource.KeyStep);

    public static BooleanField ApprovedField { get; } = new("approved", "Did the board approve it?");

    public static TextField MinuteField { get; } = new("minute", "Minute") { Hint = "The number of the minute, or its words" };

    public static TextField ConditionsField { get; } = new("conditions", "Conditions of the approval") { Presence = Presence.Optional };

    public static TextField InterestsField { get; } = new("interests", "Declared interests") { Hint = "Who declared an interest, and whether they took part", Presence = Presence.Optional };

    public static CaseActionDefinition Definition { get; } = new(
        "board-decision",
        "Record a board decision",
        [StepField, ApprovedField, MinuteField, ConditionsField, InterestsField],
        fields => new RecordBoardDecision(
            fields.Read(StepField),
            fields.Read(ApprovedField),
            fields.Read(MinuteField),
            fields.Find(ConditionsField),
            fields.Find(InterestsField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { BoardDecisions = file.BoardDecisions.Add(new BoardDecision(mark, this)) };
}
