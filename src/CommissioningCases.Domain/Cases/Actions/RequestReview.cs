namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner asks the SHA for an assurance that a step will need. It weighs nothing in any requirement; the assurance that answers it does.</summary>
public sealed record RequestReview(Mechanism Mechanism, string Question, DateOnly? NeededBy) : CaseAction
{
    public static ChoiceField<Mechanism> MechanismField { get; } = new("mechanism", "Assurance that is asked for");

    public static TextField QuestionField { get; } = new("question", "What the reviewer should know") { Hint = "What the case is about to do, and where the evidence is" };

    public static DateField NeededByField { get; } = new("neededBy", "Needed by") { Presence = Presence.Optional };

    public static CaseActionDefinition Definition { get; } = new(
        "request-review",
        "Ask the SHA for an assurance",
        [MechanismField, QuestionField, NeededByField],
        fields => new RequestReview(fields.Read(MechanismField), fields.Read(QuestionField), fields.Find(NeededByField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { ReviewRequests = file.ReviewRequests.Add(new ReviewRequest(mark, this)) };
}
