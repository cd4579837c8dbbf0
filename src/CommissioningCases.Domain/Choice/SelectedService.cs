using System.Collections.Immutable;

namespace CommissioningCases.Domain.Choice;

/// <summary>A service chosen for implementation, and how far it has come.</summary>
public sealed record SelectedService(EntryMark Mark, SelectService Details) : Fact(Mark)
{
    /// <summary>The versions of its implementation pack, the latest last.</summary>
    public FactList<PackVersion> PackVersions { get; init; } = [];

    public FactList<PackAdoption> PackAdoptions { get; init; } = [];

    public FactList<ServicePrice> Prices { get; init; } = [];

    /// <summary>The statements by which the principles and rules of co-operation and competition were confirmed.</summary>
    public FactList<PrinciplesConfirmation> Confirmations { get; init; } = [];

    public FactList<Offer> Offers { get; init; } = [];

    public FactList<Qualification> Qualifications { get; init; } = [];

    /// <summary>The providers that provided it before there was a choice.</summary>
    public FactList<ExistingProvider> ExistingProviders { get; init; } = [];

    /// <summary>What the directory was told of its providers.</summary>
    public FactList<ListingDetails> ListingDetails { get; init; } = [];

    public FactList<StandingChange> StandingChanges { get; init; } = [];

    public EntryMark? Live { get; init; }

    /// <summary>The first adoption of its implementation pack; null while there is none.</summary>
    public EntryMark? PackAdopted => PackAdoptions.IsEmpty ? null : PackAdoptions[0].Mark;

    /// <summary>The providers that qualified, or provided it before there was a choice, by their codes.</summary>
    public ImmutableSortedDictionary<string, ProviderListing> Listed
    {
        get
        {
            var outcomes = Qualifications.ToLookup(qualification => qualification.Details.Provider, StringComparer.Ordinal);
            var existing = ExistingProviders.ToLookup(one => one.Details.Provider, StringComparer.Ordinal);
            var told = ListingDetails.ToLookup(one => one.Details.Provider, StringComparer.Ordinal);
            var changes = StandingChanges.ToLookup(change => change.Provider, StringComparer.Ordinal);
            return outcomes.Select(of => of.Key).Union(existing.Select(of => of.Key), StringComparer.Ordinal)
                .Select(provider => Listing(provider, [.. outcomes[provider]], existing[provider].FirstOrDefault(), [.. told[provider]], [.. changes[provider]]))
                .OfType<ProviderListing>()
                .ToImmutableSortedDictionary(listing => listing.Provider, listing => listing, StringComparer.Ordinal);
        }
    }

    /// <summary>The offer that takes applications on that day; null when none does.</summary>
    public Offer? OfferOn(DateOnly day) => Offers.FindLast(offer => offer.IsOpenOn(day));

    /// <summary>The offer that questions are about on that day: the one that takes applications, else the next one that will; null when there is neither.</summary>
    public Offer? OfferToClarify(DateOnly day) => Offers.Where(offer => offer.On <= day && day <= offer.Details.Closes).MinBy(offer => offer.Details.Opens);

    /// <summary>The offer under which the application came in.</summary>
    public Offer OfferOf(QualificationApplication application) => Offers.Find(offer => offer.Round == application.Round)!;

    /// <summary>The price that holds on that day: the latest of those whose days it is within; null when there is none.</summary>
    public ServicePrice? PriceOn(DateOnly day) => Prices.Latest(price => price.HoldsOn(day));

    /// <summary>
    /// The last day on which it has a price, without a day between from the one that is asked for; where it has none on that day, the last on which it had one before. Null where a price holds until
    /// further notice, and where it never had one.
    /// </summary>
    public DateOnly? PricedUntil(DateOnly day)
    {
        if (PriceOn(day) is null)
        {
            return Prices.Where(price => price.Until < day).Max(price => price.Until);
        }

        var next = day;
        while (PriceOn(next) is { } price)
        {
            if (price.Until is not { } last || last == DateOnly.MaxValue)
            {
                return null;
            }

            next = last.AddDays(1);
        }

        return next.AddDays(-1);
    }

    /// <summary>
    /// The provider as the directory lists it: as one that qualified, where the latest outcome by day says so; else as one that provided the service before. Null
    /// when it is neither.
    /// </summary>
    public ProviderListing? FindListing(string provider) => Listing(
        provider,
        Qualifications.FindAll(qualification => qualification.Details.Provider == provider),
        ExistingProviders.Find(one => one.Details.Provider == provider),
        ListingDetails.FindAll(one => one.Details.Provider == provider),
        StandingChanges.FindAll(change => change.Provider == provider));

    /// <summary>How a provider stands on that day; null when it neither qualified nor provided the service before.</summary>
    public ProviderStanding? StandingOf(string provider, DateOnly on) => FindListing(provider)?.StandingOn(on);

    /// <summary>The providers that are listed, each as it stands on that day, in the order of their codes.</summary>
    public IEnumerable<ProviderListing> Listings(DateOnly on) => Listed.Values.Select(listing => listing with { Standing = listing.StandingOn(on) });

    /// <summary>What of it can be struck, beside its selection, while it is not live.</summary>
    internal IEnumerable<Fact> StrikeableParts => [.. PackAdoptions, .. Prices, .. Confirmations, .. Qualifications];

    /// <summary>Everything that was recorded of it since its selection.</summary>
    internal IEnumerable<Fact> Parts =>
        [.. StrikeableParts, .. PackVersions, .. Prices.SelectMany(price => price.Descriptions), .. Offers, .. Offers.SelectMany(offer => offer.Clarifications), .. ExistingProviders, .. ListingDetails, .. StandingChanges];

    internal SelectedService AsOf(DateOnly day) => this with
    {
        PackVersions = PackVersions.AsOf(day),
        PackAdoptions = PackAdoptions.AsOf(day),
        Prices = Prices.AsOf(day).ConvertAll(price => price.AsOf(day)),
        Confirmations = Confirmations.AsOf(day),
        Offers = Offers.AsOf(day).ConvertAll(offer => offer.AsOf(day)),
        Qualifications = Qualifications.AsOf(day),
        ExistingProviders = ExistingProviders.AsOf(day),
        ListingDetails = ListingDetails.AsOf(day),
        StandingChanges = StandingChanges.AsOf(day),
        Live = Live?.On <= day ? Live : null,
    };

    /// <summary>How one provider is listed by what was recorded of it alone.</summary>
    private static ProviderListing? Listing(
        string provider, FactList<Qualification> outcomes, ExistingProvider? existing, FactList<ListingDetails> told, FactList<StandingChange> changes)
    {
        var qualified = outcomes.Latest() is { IsQualified: true } latest ? latest : null;
        if ((qualified ?? (Fact?)existing) is not { Mark: var mark })
        {
            return null;
        }

        var since = told.FindAll(one => one.Mark.Number > mark.Number);
        return new ProviderListing(provider, mark, IsExisting: qualified is null)
        {
            Contact = since.Latest(one => one.Details.Contact is not null)?.Details.Contact ?? (qualified is null ? existing?.Details.Contact : null),
            Sites = since.Latest(one => one.Details.Sites is not null)?.Details.Sites,
            Hours = since.Latest(one => one.Details.Hours is not null)?.Details.Hours,
            WaitWeeks = since.Latest(one => one.Details.WaitWeeks is not null)?.Details.WaitWeeks,
            ReviewOn = since.Latest(one => one.Details.ReviewOn is not null)?.Details.ReviewOn,
            ExpiresOn = since.Latest(one => one.Details.ExpiresOn is not null)?.Details.ExpiresOn,
            Changes = changes.FindAll(change => change.Mark.Number > mark.Number),
        };
    }

    /// <summary>The service without the part that the entry of that number records.</summary>
    internal SelectedService Without(int number) => this with
    {
        PackAdoptions = PackAdoptions.Without(number),
        Prices = Prices.Without(number),
        Confirmations = Confirmations.Without(number),
        Qualifications = Qualifications.Without(number),
    };
}

/// <param name="Version">From 1.</param>
public sealed record PackVersion(EntryMark Mark, WritePack Details, int Version) : Fact(Mark);

public sealed record PackAdoption(EntryMark Mark, AdoptPack Details) : Fact(Mark);

public sealed record ServicePrice(EntryMark Mark, SetPrice Details) : Fact(Mark)
{
    /// <summary>In pounds.</summary>
    public ExactNumber Price => Details.Price;

    /// <summary>What was told of it.</summary>
    public FactList<PriceDescription> Descriptions { get; init; } = [];

    /// <summary>What it is paid for, such as "course of treatment"; null where that was not told.</summary>
    public string? Unit => Described?.Unit;

    /// <summary>"£42.50 for each visit".</summary>
    public string InWords => Unit is null ? EnglishFormat.Pounds(Price) : $"{EnglishFormat.Pounds(Price)} for each {Unit}";

    /// <summary>The first day on which it holds: that on which it was set, unless another was told.</summary>
    public DateOnly From => Described?.From ?? On;

    /// <summary>The last day on which it holds; null where none was told.</summary>
    public DateOnly? Until => Described?.Until;

    private DescribePrice? Described => Descriptions.Latest()?.Details;

    public bool HoldsOn(DateOnly day) => From <= day && !(Until < day);

    /// <summary>Whether its days and those from the first to the last share one.</summary>
    public bool Overlaps(DateOnly first, DateOnly last) => From <= last && !(Until < first);

    internal ServicePrice AsOf(DateOnly day) => this with { Descriptions = Descriptions.AsOf(day) };
}

public sealed record PriceDescription(EntryMark Mark, DescribePrice Details) : Fact(Mark);

public sealed record PrinciplesConfirmation(EntryMark Mark, ConfirmPrinciples Details) : Fact(Mark);

/// <param name="Round">From 1.</param>
public sealed record Offer(EntryMark Mark, OpenOffer Details, int Round) : Fact(Mark)
{
    /// <summary>What was asked about it and answered for every provider, in the order of the answers.</summary>
    public FactList<Clarification> Clarifications { get; init; } = [];

    public bool IsOpenOn(DateOnly day) => Details.Opens <= day && day <= Details.Closes;

    internal Offer AsOf(DateOnly day) => this with { Clarifications = Clarifications.AsOf(day) };
}

public sealed record Clarification(EntryMark Mark, ClarifyOffer Details) : Fact(Mark);

public sealed record Qualification(EntryMark Mark, QualifyProvider Details) : Fact(Mark)
{
    public bool IsQualified => Details.Outcome == QualificationOutcome.Qualified;
}
