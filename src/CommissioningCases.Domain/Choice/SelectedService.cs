using System.Collections.Immutable;

namespace CommissioningCases.Domain.Choice;

/// <summary>A service chosen for implementation, and how far it has come.</summary>
public sealed record SelectedService(EntryMark Mark, SelectService Details) : Fact(Mark)
{
    /// <summary>The versions of its implementation pack, the latest last.</summary>
    public FactList<PackVersion> PackVersions { get; init; } = [];

    /// <summary>The first adoption of its implementation pack.</summary>
    public EntryMark? PackAdopted { get; init; }

    public FactList<ServicePrice> Prices { get; init; } = [];

    public FactList<Offer> Offers { get; init; } = [];

    public FactList<Qualification> Qualifications { get; init; } = [];

    /// <summary>The providers that qualified, or provided it before there was a choice, by their codes.</summary>
    public ImmutableSortedDictionary<string, ProviderListing> Listed { get; init; } =
        ImmutableSortedDictionary.Create<string, ProviderListing>(StringComparer.Ordinal);

    public EntryMark? Live { get; init; }

    /// <summary>The offer that takes applications on that day; null when none does.</summary>
    public Offer? OfferOn(DateOnly day) => Offers.FindLast(offer => offer.IsOpenOn(day));

    /// <summary>The price that holds on that day: the latest recorded one whose days it is within; null when there is none.</summary>
    public ServicePrice? PriceOn(DateOnly day) => Prices.FindLast(price => price.HoldsOn(day));

    /// <summary>How a provider stands on that day; null when it neither qualified nor provided the service before.</summary>
    public ProviderStanding? StandingOf(string provider, DateOnly on) => Listed.TryGetValue(provider, out var listing) ? StandingOf(listing, on) : null;

    /// <summary>The providers that ever qualified or provided the service before, each as it stands on that day, in the order of their codes.</summary>
    public IEnumerable<ProviderListing> Listings(DateOnly on) => Listed.Values.Select(listing => listing with { Standing = StandingOf(listing, on) });

    internal SelectedService WithListing(ProviderListing listing) => this with { Listed = Listed.SetItem(listing.Provider, listing) };

    private static ProviderStanding StandingOf(ProviderListing listing, DateOnly on) =>
        listing.Changes.FindLast(change => change.On <= on) is { Standing: not ProviderStanding.Qualified } change ? change.Standing
        : listing.ExpiresOn < on ? ProviderStanding.Expired
        : ProviderStanding.Qualified;
}

/// <param name="Version">From 1.</param>
public sealed record PackVersion(EntryMark Mark, WritePack Details, int Version) : Fact(Mark);

/// <param name="Price">In pounds.</param>
/// <param name="Unit">What it is paid for, such as "course of treatment"; null where that was not set out.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Until">The last day on which it holds; null where none was set.</param>
public sealed record ServicePrice(EntryMark Mark, decimal Price, string? Unit, DateOnly From, DateOnly? Until) : Fact(Mark)
{
    public bool HoldsOn(DateOnly day) => From <= day && !(Until < day);

    /// <summary>Whether its days and those from the first to the last share one.</summary>
    public bool Overlaps(DateOnly first, DateOnly last) => From <= last && !(Until < first);
}

/// <param name="Round">From 1.</param>
public sealed record Offer(EntryMark Mark, OpenOffer Details, int Round) : Fact(Mark)
{
    public bool IsOpenOn(DateOnly day) => Details.Opens <= day && day <= Details.Closes;
}

public sealed record Qualification(EntryMark Mark, QualifyProvider Details) : Fact(Mark)
{
    public bool IsQualified => Details.Outcome == QualificationOutcome.Qualified;
}
