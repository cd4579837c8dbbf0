namespace CommissioningCases.Domain.Cases;

/// <summary>The SHA reviewer deals with a departure from the letter: accepts its explanation, asks for more, or upholds it as a breach.</summary>
public sealed record DealWithDeparture(string Record, DepartureOutcome Outcome, string Reasons, string? RequiredAction, DateOnly? ActionDue) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Departure", CodeSource.Departure);

    public static ChoiceField<DepartureOutcome> OutcomeField { get; } = new("outcome", "What you decide");

    public static TextField ReasonsField { get; } = new("reasons", "Reasons") { Hint = "Where you ask for more: what you ask for" };

    public static TextField RequiredActionField { get; } = new("requiredAction", "What the Primary Care Trust must do") { Presence = Presence.Optional };

    public static DateField ActionDueField { get; } = new("actionDue", "The day by which it is to be done") { Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "deal-with-departure",
        "Deal with a departure",
        [RecordField, OutcomeField, ReasonsField, RequiredActionField, ActionDueField],
        Read)
    {
        Rule = ActionRule.For<CaseFile, DealWithDeparture>(Check),
        Roles = [Role.ShaReviewer],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(Dealt, telling.Fact(Record)).With(
        (Outcome == DepartureOutcome.MoreAsked ? "What is asked for" : "Reasons", Reasons),
        ("Required action", RequiredAction),
        ("To be done by", ActionDue is { } due ? EnglishFormat.Day(due) : null));

    private string Dealt => Outcome switch
    {
        DepartureOutcome.Accepted => "Explanation of a departure accepted by the SHA",
        DepartureOutcome.MoreAsked => "More explanation of a departure asked for by the SHA",
        _ => "Departure upheld as a breach by the SHA",
    };

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { DepartureRulings = file.DepartureRulings.Add(new DepartureRuling(mark, this, file.NumberOf(Record)!.Value)) };

    private static DealWithDeparture Read(FieldReader fields)
    {
        var record = fields.Read(RecordField);
        var outcome = fields.Find(OutcomeField);
        var isBreach = outcome == DepartureOutcome.Breach;
        return new DealWithDeparture(
            record,
            outcome ?? default,
            fields.Read(ReasonsField),
            isBreach ? fields.FindWhen(true, RequiredActionField) : null,
            isBreach ? fields.FindWhen(true, ActionDueField) : null);
    }

    private static void Check(CaseFile file, DealWithDeparture dealing, RuleContext context)
    {
        var departure = file.FindDeparture(dealing.Record);
        context.Invalid(
            departure is null || file.StateOf(departure) is DepartureState.Accepted or DepartureState.Completed,
            RecordField,
            "Choose a departure that is not accepted, nor a breach whose required action is completed");
        context.InvalidBefore(departure?.On, "the day of the departure");
        context.Invalid(dealing.ActionDue < context.On, ActionDueField, "The required action cannot be due before the day on which you require it");
    }
}
