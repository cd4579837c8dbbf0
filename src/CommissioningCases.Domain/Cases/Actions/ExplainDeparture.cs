namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner explains a departure further, as the SHA reviewer asked.</summary>
public sealed record ExplainDeparture(string Record, string Explanation) : CaseAction
{
    public static CodeField RecordField { get; } = new("record", "Departure", CodeSource.Departure);

    public static TextField ExplanationField { get; } = new("explanation", "Further explanation");

    public static CaseActionDefinition Definition { get; } = new(
        "explain-departure",
        "Explain a departure further",
        [RecordField, ExplanationField],
        fields => new ExplainDeparture(fields.Read(RecordField), fields.Read(ExplanationField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { DepartureExplanations = file.DepartureExplanations.Add(new DepartureExplanation(mark, this, file.FindEngagement(Record)!.Mark.Number)) };
}
