using System.Collections.Immutable;

namespace CommissioningCases.Domain.Cases;

/// <summary>A tender of the service: open until it is abandoned or awarded.</summary>
public sealed record Tender(EntryMark Mark, OpenTender Details) : Fact(Mark)
{
    public FactList<Invitation> Invitations { get; init; } = [];

    /// <summary>The bids, by the provider's code.</summary>
    public ImmutableSortedDictionary<string, Bid> Bids { get; init; } = ImmutableSortedDictionary.Create<string, Bid>(StringComparer.Ordinal);

    /// <summary>The day on which it was abandoned; null when it was not.</summary>
    public DateOnly? AbandonedOn { get; init; }

    /// <summary>Code of the provider that it was awarded to; null before the award.</summary>
    public string? AwardedTo { get; init; }

    public bool IsOpen => AbandonedOn is null && AwardedTo is null;

    public bool HasInvited(string provider) => Invitations.Exists(invitation => invitation.Provider == provider);

    /// <summary>The bid's score by the tender's weights, from 0 to 100; null while it is unscored.</summary>
    public decimal? WeightedScore(Bid bid) => bid.Scored is { Details: var score }
        ? ((score.Quality * Details.Weights.Quality) + (score.Value * Details.Weights.Value)) / 100
        : null;
}

public sealed record Invitation(EntryMark Mark, string Provider) : Fact(Mark);

public sealed record Bid(EntryMark Mark, string Provider) : Fact(Mark)
{
    public BidScore? Scored { get; init; }
}

public sealed record BidScore(EntryMark Mark, ScoreBid Details) : Fact(Mark);
