
namespace CommissioningCases.Web.Features.Cases;

/// <summary>A provider in a tender: a row of the case page's table. What there is none of is a dash.</summary>
public sealed record TenderRow(string Provider, bool IsExisting, bool IsWinner, string Invited, string Bid, string Quality, string Value, string Weighted)
{
    private const string None = "–";

    /// <summary>Everyone who was invited or has bid; the best bid first, then in the order of the invitations.</summary>
    public static IReadOnlyList<TenderRow> Of(Tender tender, CaseFile file, Names names) =>
    [
        .. tender.Invitations.Select(invitation => invitation.Provider)
            .Concat(tender.BidsReceived.Select(bid => bid.Provider))
            .Distinct(StringComparer.Ordinal)
            .Select(provider => (Provider: provider, Bid: tender.BidsReceived.Find(bid => bid.Provider == provider)))
            .OrderByDescending(one => one.Bid is null ? -1 : tender.WeightedScore(one.Bid) ?? -1)
            .Select(one => Row(tender, one.Provider, one.Bid, file, names)),
    ];

    public static string StateOf(Tender tender, DateOnly today) => tender switch
    {
        { AwardedTo: not null } => "Awarded",
        { AbandonedOn: { } day } => $"Abandoned on {EnglishFormat.Day(day)}",
        _ when tender.Details.Closes < today => "Closed for bids",
        _ => "Open for bids",
    };

    private static TenderRow Row(Tender tender, string provider, Bid? bid, CaseFile file, Names names)
    {
        var invitation = tender.Invitations.Find(one => one.Provider == provider);
        var score = bid?.Scored?.Details;
        return new TenderRow(
            names.Provider(provider),
            file.Providers.Contains(provider),
            tender.AwardedTo == provider,
            invitation is null ? None : EnglishFormat.ShortDay(invitation.On),
            bid is null ? None : EnglishFormat.ShortDay(bid.On),
            score is null ? None : EnglishFormat.Number(score.Quality),
            score is null ? None : EnglishFormat.Number(score.Value),
            bid is null || tender.WeightedScore(bid) is not { } weighted ? None : EnglishFormat.Number(weighted));
    }
}
