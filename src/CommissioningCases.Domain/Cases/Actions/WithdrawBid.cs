namespace CommissioningCases.Domain.Cases;

/// <summary>A provider takes its bid back, scored or not: it is no bid any more, and the provider may not bid again in this tender.</summary>
public sealed record WithdrawBid(string Provider, string Reason) : HistoryAction<CaseFile>
{
    public static CodeField ProviderField { get; } = new("provider", "Bidder", CodeSource.Bidder);

    public static TextField ReasonField { get; } = new("reason", "Why the bid is withdrawn") { Hint = "The provider cannot bid again in this tender" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "withdraw-bid",
        "Record that a bid is withdrawn",
        [ProviderField, ReasonField],
        fields => new WithdrawBid(fields.Read(ProviderField), fields.Read(ReasonField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner, Role.ShaReviewer],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Bid withdrawn", $" by {telling.Names.Provider(Provider)}").With(("Why", Reason));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file.WithTender(tender => tender.WithBid(Provider, bid => bid with { Withdrawn = new BidWithdrawal(mark, this) }));
}
