namespace CommissioningCases.Domain.Cases;

/// <summary>A tender of the service: open until it is abandoned or awarded.</summary>
/// <param name="Type">Whether all may bid. In scenario 4 as it was decided; in the others a tender is open to all.</param>
public sealed record Tender(EntryMark Mark, OpenTender Details, TenderType Type) : StrikeableFact<OpenTender>(Mark, Details)
{
    public FactList<Invitation> Invitations { get; init; } = [];

    /// <summary>Every bid, also those that were withdrawn since.</summary>
    public FactList<Bid> BidsReceived { get; init; } = [];

    /// <summary>The day on which it was abandoned; null when it was not.</summary>
    public DateOnly? AbandonedOn { get; init; }

    /// <summary>Code of the provider that it was awarded to; null before the award.</summary>
    public string? AwardedTo { get; init; }

    public bool IsOpen => AbandonedOn is null && AwardedTo is null;

    /// <summary>The bids that were not withdrawn.</summary>
    public IEnumerable<Bid> Bids => BidsReceived.Where(bid => bid.Withdrawn is null);

    public bool HasInvited(string provider) => Invitations.Exists(invitation => invitation.Provider == provider);

    /// <summary>The provider's bid, if it has one that was not withdrawn.</summary>
    public Bid? FindBid(string provider) => BidsReceived.Find(bid => bid.Provider == provider && bid.Withdrawn is null);

    /// <summary>What the bid's score weighs by the tender's weights, to be compared; null while it is unscored.</summary>
    public ExactNumber? WeightOf(Bid bid) => bid.Scored is { Details: var score } ? Details.Weights.Weigh(score.Quality, score.Value) : null;

    /// <summary>The bid's score by the tender's weights, from 0 to 100, rounded for reading; null while it is unscored.</summary>
    public decimal? WeightedScore(Bid bid) => WeightOf(bid) is { } weight ? (decimal)weight / 100 : null;

    public override string? KeptBecause(CaseFile file) =>
        !IsOpen ? "That tender has ended"
        : BidsReceived.IsEmpty ? null
        : "There was a bid in that tender";

    internal override CaseFile RemoveFrom(CaseFile file) => file with { Tenders = file.Tenders.Without(Mark.Number) };

    /// <summary>What had come in by that day. Whether it is open is not of the day: one that has ended is never open again, whatever day a step gives.</summary>
    internal Tender AsOf(DateOnly day) => this with
    {
        Invitations = Invitations.AsOf(day),
        BidsReceived = BidsReceived.AsOf(day).ConvertAll(bid => bid.AsOf(day)),
    };

    internal Tender WithBid(string provider, Func<Bid, Bid> change) => this with { BidsReceived = BidsReceived.Replace(BidsReceived.Find(bid => bid.Provider == provider)!.Mark, change) };
}

public sealed record Invitation(EntryMark Mark, string Provider) : StrikeableFact<Invite>(Mark, new Invite(Provider))
{
    public override string? KeptBecause(CaseFile file) =>
        file.TenderWith(this)!.BidsReceived.Exists(bid => bid.Provider == Provider) ? "That provider has bid" : null;

    internal override CaseFile RemoveFrom(CaseFile file) => file.WithTenderOf(this, tender => tender with { Invitations = tender.Invitations.Without(Mark.Number) });
}

public sealed record Bid(EntryMark Mark, string Provider) : StrikeableFact<ReceiveBid>(Mark, new ReceiveBid(Provider))
{
    public BidScore? Scored { get; init; }

    /// <summary>That the provider withdrew it: then it is no bid any more.</summary>
    public BidWithdrawal? Withdrawn { get; init; }

    public override string? KeptBecause(CaseFile file) => Scored is not null ? "That bid was scored" : null;

    internal override CaseFile RemoveFrom(CaseFile file) => file.WithTenderOf(this, tender => tender with { BidsReceived = tender.BidsReceived.Without(Mark.Number) });

    internal Bid AsOf(DateOnly day) => Scored?.On > day || Withdrawn?.On > day
        ? this with { Scored = Scored?.On > day ? null : Scored, Withdrawn = Withdrawn?.On > day ? null : Withdrawn }
        : this;
}

public sealed record BidScore(EntryMark Mark, ScoreBid Details) : StrikeableFact<ScoreBid>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file.WithTenderOf(this, tender => tender.WithBid(Details.Provider, bid => bid with { Scored = null }));
}

public sealed record BidWithdrawal(EntryMark Mark, WithdrawBid Details) : StrikeableFact<WithdrawBid>(Mark, Details)
{
    internal override CaseFile RemoveFrom(CaseFile file) => file.WithTenderOf(this, tender => tender.WithBid(Details.Provider, bid => bid with { Withdrawn = null }));
}
