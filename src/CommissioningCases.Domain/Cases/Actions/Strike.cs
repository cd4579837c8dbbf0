namespace CommissioningCases.Domain.Cases;

/// <summary>A fact recorded in error is struck with a reason: it stays visible and no longer counts from then on.</summary>
public sealed record Strike(string Record, string Reason) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Fact to strike", CodeSource.Record);

    public static TextField ReasonField { get; } = new("reason", "Reason") { Presence = Presence.AskedByClause };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "strike",
        "Strike a fact",
        [RecordField, ReasonField],
        fields => new Strike(fields.Read(RecordField), fields.Read(ReasonField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer],
        UnionsSee = UnionSight.Of(RecordField),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Struck", telling.Fact(Record)).With(("Reason", Reason));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file.WithStruck(file.FindStrikeable(Record)!, new Striking(mark, this));

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<Strike>(Definition, [], Check).Under(LetterOf2009.PP_6b).When(file => file.StrikeableFacts.Any(file.Counts));

    private static void Check(CaseFile file, Strike strike, RuleContext context)
    {
        var fact = file.FindStrikeable(strike.Record);
        context.Invalid(
            fact is null,
            RecordField,
            "Choose an engagement, measurement, assurance, board decision or judgement of this case");
        context.Invalid(fact is not null && !file.Counts(fact), RecordField, "That fact was struck already");
        context.Refuse(strike.Reason.Length == 0, LetterOf2009.PP_6b, "Striking a fact gives its reason");
    }
}
