namespace CommissioningCases.Domain.Cases;

/// <summary>The SHA reviewer deals with a departure from the letter: accepts its explanation, asks for more, or upholds it as a breach.</summary>
public sealed record DealWithDeparture(string Record, DepartureOutcome Outcome, string Reasons, string? RequiredAction) : CaseAction
{
    public static CodeField RecordField { get; } = new("record", "Departure", CodeSource.Departure);

    public static ChoiceField<DepartureOutcome> OutcomeField { get; } = new("outcome", "What you decide");

    public static TextField ReasonsField { get; } = new("reasons", "Reasons") { Hint = "Where you ask for more: what you ask for" };

    public static TextField RequiredActionField { get; } = new("requiredAction", "Required action") { Hint = "What the Primary Care Trust must do about a breach", Presence = Presence.Optional };

    public static CaseActionDefinition Definition { get; } = new(
        "deal-with-departure",
        "Deal with a departure",
        [RecordField, OutcomeField, ReasonsField, RequiredActionField],
        fields => new DealWithDeparture(fields.Read(RecordField), fields.Read(OutcomeField), fields.Read(ReasonsField), fields.Find(RequiredActionField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { DepartureRulings = file.DepartureRulings.Add(new DepartureRuling(mark, this, file.FindEngagement(Record)!.Mark.Number)) };
}
