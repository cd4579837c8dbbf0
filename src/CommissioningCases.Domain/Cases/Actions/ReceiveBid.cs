namespace CommissioningCases.Domain.Cases;

/// <summary>A provider's bid has arrived.</summary>
public sealed record ReceiveBid(string Provider) : CaseAction
{
    public static CodeField ProviderField { get; } = new("provider", "Bidder", CodeSource.Provider);

    public static CaseActionDefinition Definition { get; } = new(
        "receive-bid",
        "Record a bid",
        [ProviderField],
        fields => new ReceiveBid(fields.Read(ProviderField)));

    public override CaseActionDefinition Describe() => Definition;

    internal override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file.WithTender(tender => tender with { Bids = tender.Bids.Add(Provider, new Bid(mark, Provider)) });
}
