namespace CommissioningCases.Domain.Cases;

/// <summary>The score of a bid, from 0 to 100 for quality and for value (PP.7).</summary>
public sealed record ScoreBid(string Provider, ExactNumber Quality, ExactNumber Value) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Bidder", CodeSource.Bidder);

    public static NumberField QualityField { get; } = new("quality", "Score for quality") { Least = 0, Most = 100 };

    public static NumberField ValueField { get; } = new("value", "Score for value") { Least = 0, Most = 100 };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "score-bid",
        "Score a bid",
        [ProviderField, QualityField, ValueField],
        fields => new ScoreBid(fields.Read(ProviderField), fields.Read(QualityField), fields.Read(ValueField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Bid scored", $": {telling.Names.Provider(Provider)}, {EnglishFormat.Number(Quality)} for quality and {EnglishFormat.Number(Value)} for value");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file.WithTender(tender => tender.WithBid(Provider, bid => bid with { Scored = new BidScore(mark, this) }));
}
