namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner explains a departure further, as the SHA reviewer asked.</summary>
public sealed record ExplainDeparture(string Record, string Explanation) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Departure", CodeSource.Departure);

    public static TextField ExplanationField { get; } = new("explanation", "Further explanation");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "explain-departure",
        "Explain a departure further",
        [RecordField, ExplanationField],
        fields => new ExplainDeparture(fields.Read(RecordField), fields.Read(ExplanationField)))
    {
        Rule = ActionRule.For<CaseFile, ExplainDeparture>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Departure explained further", telling.Fact(Record)).With(("Explanation", Explanation));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { DepartureExplanations = file.DepartureExplanations.Add(new DepartureExplanation(mark, this, file.NumberOf(Record)!.Value)) };

    private static void Check(CaseFile file, ExplainDeparture explanation, RuleContext context)
    {
        var departure = file.FindDeparture(explanation.Record);
        context.Invalid(
            departure is null || file.LatestRulingOn(departure) is not { Details.Outcome: DepartureOutcome.MoreAsked },
            RecordField,
            "Choose a departure of which the SHA has asked for more");
        context.InvalidBefore(departure?.On, "the day of the departure");
    }
}
