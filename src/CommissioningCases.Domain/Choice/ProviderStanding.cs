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
}

/// <summary>A suspension, a reinstatement or a removal.</summary>
public sealed record StandingChange(EntryMark Mark, ProviderStanding Standing) : Fact(Mark);

/// <summary>A provider among which patients of a service can choose, or could.</summary>
/// <param name="Mark">Where it qualified last, or was named as an existing provider.</param>
/// <param name="IsExisting">Whether it provided the service before there was a choice, and did not have to qualify.</param>
/// <param name="Contact">Where and how patients are referred to it; null where that was not told.</param>
/// <param name="ReviewOn">The day on which its qualification is looked at again; null where none was set.</param>
/// <param name="ExpiresOn">The last day of its qualification; null where none was set.</param>
public sealed record ProviderListing(string Provider, EntryMark Mark, bool IsExisting, string? Contact, DateOnly? ReviewOn, DateOnly? ExpiresOn)
{
    /// <summary>What was said of its standing since then, the latest last.</summary>
    public FactList<StandingChange> Changes { get; init; } = [];

    /// <summary>How it stands on the day that was asked for.</summary>
    public ProviderStanding Standing { get; init; }

    /// <summary>The day from which it stands as was last recorded: no change is dated before, so that the last one recorded is the last one that happened.</summary>
    internal DateOnly StandsSince => Changes.IsEmpty ? Mark.On : Changes[^1].On;

    internal ProviderListing After(StandingChange change) => this with { Changes = Changes.Add(change) };
}
