namespace CommissioningCases.Domain.Cases;

/// <summary>The SHA reviewer deals with a departure from the letter: accepts its explanation, asks for more, or upholds it as a breach.</summary>
public sealed record DealWithDeparture(string Record, DepartureOutcome Outcome, string Reasons, string? RequiredAction) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Departure", CodeSource.Departure);

    public static ChoiceField<DepartureOutcome> OutcomeField { get; } = new("outcome", "What you decide");

    public static TextField ReasonsField { get; } = new("reasons", "Reasons") { Hint = "Where you ask for more: what you ask for" };

    public static TextField RequiredActionField { get; } = new("requiredAction", "Required action") { Hint = "What the Primary Care Trust must do about a breach", Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "deal-with-departure",
        "Deal with a departure",
        [RecordField, OutcomeField, ReasonsField, RequiredActionField],
        fields => new DealWithDeparture(fields.Read(RecordField), fields.Read(OutcomeField), fields.Read(ReasonsField), fields.Find(RequiredActionField)))
    {
        Rule = ActionRule.For<CaseFile, DealWithDeparture>(Check),
        Roles = [Role.ShaReviewer],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(Dealt, telling.Fact(Record)).With(
        (Outcome == DepartureOutcome.MoreAsked ? "What is asked for" : "Reasons", Reasons),
        ("Required action", RequiredAction));

    private string Dealt => Outcome switch
    {
        DepartureOutcome.ExplanationAccepted => "Explanation of a departure accepted by the SHA",
        DepartureOutcome.MoreAsked => "More explanation of a departure asked for by the SHA",
        _ => "Departure upheld as a breach by the SHA",
    };

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { DepartureRulings = file.DepartureRulings.Add(new DepartureRuling(mark, this, file.FindEngagement(Record)!.Mark.Number)) };

    private static void Check(CaseFile file, DealWithDeparture dealing, RuleContext context)
    {
        context.Invalid(
            file.FindDeparture(dealing.Record) is not { } departure || file.StateOf(departure) is DepartureState.Accepted or DepartureState.Breach,
            RecordField,
            "Choose a departure that was not dealt with yet");
        context.Invalid(dealing is { Outcome: DepartureOutcome.Breach, RequiredAction: null }, RequiredActionField, "Enter the action that the breach requires");
    }
}
