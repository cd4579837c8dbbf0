namespace CommissioningCases.Domain.Cases;

/// <summary>The reviewer is satisfied that the conditions of an assurance are met.</summary>
public sealed record MeetConditions(string Record, string Reasons) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Conditional assurance", CodeSource.ConditionalAssurance);

    public static TextField ReasonsField { get; } = new("reasons", "How the conditions were met");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "meet-conditions",
        "Record that conditions are met",
        [RecordField, ReasonsField],
        fields => new MeetConditions(fields.Read(RecordField), fields.Read(ReasonsField)))
    {
        Rule = ActionRule.For<CaseFile, MeetConditions>(Check),
        Roles = [Role.Commissioner, Role.ShaReviewer],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Conditions met", telling.Fact(Record)).With(("How", Reasons));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { ConditionsMet = file.ConditionsMet.Add(new ConditionsMet(mark, this, file.NumberOf(Record)!.Value)) };

    /// <summary>That conditions are met which concern staff; how, is between the SHA and the trust.</summary>
    public override UnionSight SeenByUnions(CaseFile file) => file.FindAssurance(Record) is { Details.StaffConditions: not null } ? UnionSight.Of(RecordField) : UnionSight.Nothing;

    private static void Check(CaseFile file, MeetConditions met, RuleContext context)
    {
        var assurance = file.FindAssurance(met.Record);
        context.Invalid(assurance is null || !file.HasOpenConditions(assurance), RecordField, "Choose an assurance whose conditions are still to be met");
        context.InvalidBefore(assurance?.On, "when the assurance was given");
    }
}
