namespace CommissioningCases.Application.PublicOffers;

/// <summary>An offer of a choice programme that has a page which everybody can open.</summary>
public sealed class PublicOffer
{
    public required Guid Id { get; init; }

    /// <summary>The programme's history.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Code of the PCT cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Number of the entry by which its service was selected.</summary>
    public required int Selection { get; init; }

    /// <summary>Number of the entry that opened it.</summary>
    public required int Entry { get; init; }

    /// <summary>What the page shows, as it was when it was published.</summary>
    public required OfferShown Shown { get; set; }

    /// <summary>The first day on which applications are taken.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>The last day on which applications are taken.</summary>
    public required DateOnly Closes { get; init; }

    public required bool IsPublic { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required Guid ChangedBy { get; set; }

    /// <summary>When the offer was struck, or its service dropped; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public bool TakesApplicationsOn(DateOnly day) => WithdrawnAt is null && Opens <= day && day <= Closes;
}

/// <summary>What the public page of an offer shows, in the words that people use.</summary>
/// <param name="Price">Null where none was set.</param>
public sealed record OfferShown(string Cluster, string Service, IReadOnlyList<string> Criteria, IReadOnlyList<string> Questions, string? Price)
{
    /// <summary>What was asked about it and answered, in the order of the answers.</summary>
    public IReadOnlyList<OfferClarification> Clarifications { get; init; } = [];

    internal static IReadOnlyList<OfferClarification> Of(Offer offer) => offer.Clarifications.ConvertAll(one => new OfferClarification(one.On, one.Details.Question, one.Details.Answer));
}

/// <param name="On">The day of the answer.</param>
public sealed record OfferClarification(DateOnly On, string Question, string Answer);
