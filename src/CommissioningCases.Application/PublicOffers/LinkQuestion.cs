namespace CommissioningCases.Application.PublicOffers;

/// <summary>A question about an offer that an applicant asks by its link. The cluster is not shown who asks.</summary>
public sealed class LinkQuestion
{
    /// <summary>How many are asked by one link.</summary>
    public const int Most = 10;

    public required Guid Id { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid OfferId { get; init; }

    /// <summary>The programme's history.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>In the applicant's own words, which nobody else reads: the entry has those that everybody reads.</summary>
    public required string Question { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Number of the entry that answers it.</summary>
    public int? AnsweredAs { get; init; }

    /// <summary>When the cluster said that it will not be answered.</summary>
    public DateTimeOffset? SetAsideAt { get; init; }

    public bool IsWaiting => AnsweredAs is null && SetAsideAt is null;
}
