namespace CommissioningCases.Domain.Cases;

/// <summary>The reviewer is satisfied that the conditions of an assurance are met.</summary>
public sealed record MeetConditions(string Record, string Reasons) : CaseAction
{
    public static CodeField RecordField { get; } = new("record", "Conditional assurance", CodeSource.ConditionalAssurance);

    public static TextField ReasonsField { get; } = new("reasons", "How the conditions were met");

    public static CaseActionDefinition Definition { get; } = new(
        "meet-conditions",
        "Record that conditions are met",
        [RecordField, ReasonsField],
        fields => new MeetConditions(fields.Read(RecordField), fields.Read(ReasonsField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { ConditionsMet = file.ConditionsMet.Add(file.FindAssurance(Record)!.Mark.Number, new ConditionsMet(mark, this)) };
}
