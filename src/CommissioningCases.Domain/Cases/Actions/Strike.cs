namespace CommissioningCases.Domain.Cases;

/// <summary>A fact recorded in error is struck with a reason: it stays visible and no longer counts from then on.</summary>
public sealed record Strike(string Record, string Reason) : CaseAction
{
    public static CodeField RecordField { get; } = new("record", "Fact to strike", CodeSource.Record);

    public static TextField ReasonField { get; } = new("reason", "Reason") { Presence = Presence.AskedByClause };

    public static CaseActionDefinition Definition { get; } = new(
        "strike",
        "Strike a fact",
        [RecordField, ReasonField],
        fields => new Strike(fields.Read(RecordField), fields.Read(ReasonField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file.WithStruck(file.FindStrikeable(Record)!, new Striking(mark, this));
}
