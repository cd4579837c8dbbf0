namespace CommissioningCases.Web.Features.Cases;

/// <summary>A provider in a tender: a row of a table. What there is none of is a dash.</summary>
/// <param name="Code">The provider's code.</param>
/// <param name="Rank">Its place by the weighted score, which those of equal score share; a dash for a bid without a score.</param>
public sealed record TenderRow(string Code, string Provider, bool IsExisting, bool IsWinner, string Rank, string Invited, string Bid, string Quality, string Value, string Weighted)
{
    private const string None = "–";

    /// <summary>What its bid was given, in words; null while that is not scored.</summary>
    public string? Score => Weighted == None ? null : $"place {Rank}: weighted score {Weighted}, of quality {Quality} and value {Value}";

    /// <summary>Everyone who was invited or has bid; the best bid first, then in the order of the invitations.</summary>
    public static IReadOnlyList<TenderRow> Of(Tender tender, CaseFile file, Names names) =>
    [
        .. tender.Invitations.Select(invitation => invitation.Provider)
            .Concat(tender.BidsReceived.Select(bid => bid.Provider))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(provider => tender.FindBid(provider) is { } bid ? tender.WeightedScore(bid) ?? -1 : -2)
            .Select(provider => Row(tender, provider, file, names)),
    ];

    public static string StateOf(Tender tender, DateOnly today) => tender switch
    {
        { AwardedTo: not null } => "Awarded",
        { AbandonedOn: { } day } => $"Abandoned on {EnglishFormat.Day(day)}",
        _ when tender.Details.Closes < today => "Closed for bids",
        _ => "Open for bids",
    };

    private static TenderRow Row(Tender tender, string provider, CaseFile file, Names names)
    {
        var invitation = tender.Invitations.Find(one => one.Provider == provider);
        var bid = tender.FindBid(provider);
        var score = bid?.Scored?.Details;
        return new TenderRow(
            provider,
            names.Provider(provider),
            file.Providers.Contains(provider),
            tender.AwardedTo == provider,
            bid is null || tender.WeightOf(bid) is not { } weight ? None : EnglishFormat.Number(1 + tender.Bids.Count(other => tender.WeightOf(other) > weight)),
            invitation is null ? None : EnglishFormat.ShortDay(invitation.On),
            BidOf(tender, provider),
            score is null ? None : EnglishFormat.Number(score.Quality),
            score is null ? None : EnglishFormat.Number(score.Value),
            bid is null || tender.WeightedScore(bid) is not { } weighted ? None : EnglishFormat.Number(weighted));
    }

    private static string BidOf(Tender tender, string provider) => tender.BidsReceived.Find(bid => bid.Provider == provider) switch
    {
        null => None,
        { Withdrawn: { } withdrawn } => $"Withdrawn on {EnglishFormat.ShortDay(withdrawn.On)}",
        var bid => EnglishFormat.ShortDay(bid.On),
    };
}
