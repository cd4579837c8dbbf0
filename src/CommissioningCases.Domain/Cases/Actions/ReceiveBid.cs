namespace CommissioningCases.Domain.Cases;

/// <summary>A provider's bid has arrived.</summary>
public sealed record ReceiveBid(string Provider) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Bidder", CodeSource.Provider);

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "receive-bid",
        "Record a bid",
        [ProviderField],
        fields => new ReceiveBid(fields.Read(ProviderField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Bid received", $" from {telling.Names.Provider(Provider)}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file.WithTender(tender => tender with { BidsReceived = tender.BidsReceived.Add(new Bid(mark, Provider)) });
}
