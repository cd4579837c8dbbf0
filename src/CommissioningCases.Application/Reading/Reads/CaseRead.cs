namespace CommissioningCases.Application.Reading;

/// <summary>That somebody outside its Primary Care Trust looked at a case, or outside the trusts of its cluster at a choice programme: the first time within an hour. Only ever added to.</summary>
public sealed class CaseRead
{
    /// <summary>In the order in which they happened.</summary>
    public long Id { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The role of the person at that time.</summary>
    public required Role Role { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The hour in which it was.</summary>
    public required DateTimeOffset Hour { get; init; }
}
