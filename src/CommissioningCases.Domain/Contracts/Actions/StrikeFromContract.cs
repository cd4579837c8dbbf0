namespace CommissioningCases.Domain.Contracts;

/// <summary>A fact of a contract that was recorded in error is struck with a reason: it stays visible and no longer counts from then on.</summary>
public sealed record StrikeFromContract(string Record, string Reason) : HistoryAction<ContractFile>
{
    public static CodeField RecordField { get; } = new("record", "Fact to strike", CodeSource.Record);

    public static TextField ReasonField { get; } = new("reason", "Reason") { Hint = "Everybody who sees the contract sees that it was struck. To put it right, record it anew afterwards" };

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "strike",
        "Strike a fact",
        [RecordField, ReasonField],
        fields => new StrikeFromContract(fields.Read(RecordField), fields.Read(ReasonField)))
    {
        Rule = ActionRule.For<ContractFile, StrikeFromContract>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new Sentence("Struck", FactOf(telling)).With(("Reason", Reason));

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file.WithStruck(file.FindFact(Record)!, mark, this);

    private string FactOf(Telling<ContractFile> telling) => telling.File.FindRecorded(Record) is { } fact
        ? $": entry {fact.Mark.Number} of {EnglishFormat.Day(fact.On)}, “{fact.Action.Tell(telling).Words}”"
        : $": {Record}";

    private static void Check(ContractFile file, StrikeFromContract strike, RuleContext context)
    {
        var fact = file.FindFact(strike.Record);
        context.Invalid(fact is null, RecordField, "Choose a variation, an extension, a measure, a measurement, an answer, a document or the end of the contract");
        context.InvalidBefore(fact?.On, "the day of what is struck");
        if (fact?.KeptBecause(file) is { } kept)
        {
            context.Invalid(true, RecordField, $"It cannot be struck: {kept}");
        }
    }
}
