namespace CommissioningCases.Domain.Choice;

/// <summary>How a provider of a service stands.</summary>
public enum ProviderStanding
{
    /// <summary>It qualified, or provided the service before there was a choice, and nothing stands against it.</summary>
    Qualified,

    /// <summary>It failed a requirement, and takes no patients until it meets it again.</summary>
    Suspended,

    /// <summary>The day to which it qualified has passed.</summary>
    Expired,

    /// <summary>It failed a requirement, and provides the service no longer.</summary>
    Removed,

    /// <summary>It provides the service no longer because it wished to stop, and may apply again.</summary>
    Left,
}

/// <summary>That a provider provided the service before there was a choice.</summary>
public sealed record ExistingProvider(EntryMark Mark, NameExistingProvider Details) : Fact(Mark);

/// <summary>What the directory was told of a provider.</summary>
public sealed record ListingDetails(EntryMark Mark, DescribeProvider Details) : Fact(Mark);

/// <summary>A suspension, a reinstatement, a removal or an exit.</summary>
public sealed record StandingChange(EntryMark Mark, string Provider, ProviderStanding Standing) : Fact(Mark);

/// <summary>A provider among which patients of a service can choose, or could.</summary>
/// <param name="Mark">Where it qualified, or was named as an existing provider.</param>
/// <param name="IsExisting">Whether it provided the service before there was a choice, and did not have to qualify.</param>
public sealed record ProviderListing(string Provider, EntryMark Mark, bool IsExisting)
{
    /// <summary>Where and how patients are referred to it; null where that was not told.</summary>
    public string? Contact { get; init; }

    /// <summary>Where it provides the service, an address on each line; null where that was not told.</summary>
    public string? Sites { get; init; }

    /// <summary>When it is open; null where that was not told.</summary>
    public string? Hours { get; init; }

    /// <summary>How many weeks patients usually wait; null where that was not told.</summary>
    public ExactNumber? WaitWeeks { get; init; }

    /// <summary>The day on which its qualification is looked at again; null where none was told.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>The last day of its qualification; null where none was told.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>What was said of its standing since then, the latest last.</summary>
    public FactList<StandingChange> Changes { get; init; } = [];

    /// <summary>Whether it provides the service no longer, as was last recorded.</summary>
    public bool IsGone => Changes is [.., { Standing: ProviderStanding.Removed or ProviderStanding.Left }];

    /// <summary>How it stands on the day that was asked for.</summary>
    public ProviderStanding Standing { get; init; }

    /// <summary>The day from which it stands as was last recorded: no change is dated before, so that the last one recorded is the last one that happened.</summary>
    internal DateOnly StandsSince => Changes.IsEmpty ? Mark.On : Changes[^1].On;

    public ProviderStanding StandingOn(DateOnly day) =>
        Changes.FindLast(change => change.On <= day) is { Standing: not ProviderStanding.Qualified } change ? change.Standing
        : ExpiresOn < day ? ProviderStanding.Expired
        : ProviderStanding.Qualified;
}
