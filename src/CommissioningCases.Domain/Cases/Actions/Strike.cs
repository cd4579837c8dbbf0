namespace CommissioningCases.Domain.Cases;

/// <summary>A fact recorded in error is struck with a reason: it stays visible and no longer counts from then on. Steps already taken stand.</summary>
public sealed record Strike(string Record, string Reason) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Fact to strike", CodeSource.Record);

    public static TextField ReasonField { get; } = new("reason", "Reason");

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

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file.WithStruck(file.FindStrikeable(Record)!, mark, this);

    /// <summary>That something was struck is seen where all of it was seen.</summary>
    public override UnionSight SeenByUnions(CaseFile file) =>
        file.NumberOf(Record) is { } number && file.Struck.TryGetValue(number, out var struck) && struck.Fact.Action.SeenByUnions(file).IsAll ? Definition.UnionsSee : UnionSight.Nothing;

    /// <summary>What holds of it in every scenario, also on a closed case.</summary>
    internal static FactRule Fact => FactRule.For<Strike>(Definition, [], Check).AlsoWhenClosed().When(file => file.StrikeableFacts.Any(fact => fact.KeptBecause(file) is null));

    private static void Check(CaseFile file, Strike strike, RuleContext context)
    {
        var fact = file.FindStrikeable(strike.Record);
        context.Invalid(fact is null, RecordField, "Choose something of this case that can be struck, and was not struck already");
        if (fact?.KeptBecause(file) is { } why)
        {
            context.Invalid(true, RecordField, $"{why}, so it cannot be struck");
        }

        context.InvalidBefore(fact?.On, "the day of what is struck");
    }
}
