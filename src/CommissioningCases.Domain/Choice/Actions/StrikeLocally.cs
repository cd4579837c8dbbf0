namespace CommissioningCases.Domain.Choice;

/// <summary>A fact of a programme that was recorded in error is struck with a reason: it stays visible and no longer counts from then on.</summary>
public sealed record StrikeLocally(string Record, string Reason) : HistoryAction<ProgrammeFile>
{
    public static CodeField RecordField { get; } = new("record", "Fact to strike", CodeSource.Record);

    public static TextField ReasonField { get; } = new("reason", "Reason") { Hint = "Everybody who sees the programme sees that it was struck. To put it right, record it anew afterwards" };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "strike",
        "Strike a fact",
        [RecordField, ReasonField],
        fields => new StrikeLocally(fields.Read(RecordField), fields.Read(ReasonField)))
    {
        Rule = ActionRule.For<ProgrammeFile, StrikeLocally>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new Sentence("Struck", telling.Fact(Record)).With(("Reason", Reason));

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithStruck(file.FindStrikeable(Record)!, mark, this);

    private static void Check(ProgrammeFile file, StrikeLocally strike, RuleContext context)
    {
        var fact = file.FindStrikeable(strike.Record);
        context.Invalid(fact is null, RecordField, "Choose an engagement, or a selection, pack, price, statement or outcome of a service that is not live");
        context.InvalidBefore(fact?.On, "the day of what is struck");
    }
}
