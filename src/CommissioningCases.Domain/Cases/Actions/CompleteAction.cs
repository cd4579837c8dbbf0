namespace CommissioningCases.Domain.Cases;

/// <summary>The SHA reviewer confirms that the action which a breach required was done.</summary>
public sealed record CompleteAction(string Record, string Reasons) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Breach", CodeSource.Breach);

    public static TextField ReasonsField { get; } = new("reasons", "How the required action was done");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "complete-action",
        "Confirm a required action",
        [RecordField, ReasonsField],
        fields => new CompleteAction(fields.Read(RecordField), fields.Read(ReasonsField)))
    {
        Rule = ActionRule.For<CaseFile, CompleteAction>(Check),
        Roles = [Role.ShaReviewer],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Required action completed", telling.Fact(Record)).With(("How", Reasons));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { CompletedActions = file.CompletedActions.Add(new CompletedAction(mark, this, file.NumberOf(Record)!.Value)) };

    private static void Check(CaseFile file, CompleteAction completed, RuleContext context)
    {
        var departure = file.FindBreach(completed.Record);
        context.Invalid(departure is null, RecordField, "Choose a breach whose required action is not completed");
        context.InvalidBefore(departure?.On, "the day of the departure");
    }
}
