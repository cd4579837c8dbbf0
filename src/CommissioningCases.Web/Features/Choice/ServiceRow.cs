
namespace CommissioningCases.Web.Features.Choice;

/// <summary>How far a selected service has come, in a line of a table.</summary>
/// <param name="Waiting">Applications to qualify that wait for their outcome.</param>
/// <param name="Qualified">Providers that qualified and take patients.</param>
/// <param name="Existing">Providers that provided it before there was a choice, and take patients.</param>
public sealed record ServiceRow(SelectedService Service, string Name, DateOnly Today, int Waiting, int Qualified, int Existing)
{
    public string Origin => $"{(Service.Details.Source == ServiceSource.National ? "National list" : "Local priority")}, {EnglishFormat.LowerFirst(ChoiceLabels.Label(Service.Details.Kind))}";

    public string Pack => (Service.PackVersions.Count, Service.PackAdopted) switch
    {
        (0, null) => "Not adopted",
        (var versions, null) => $"Version {versions}, not adopted",
        (0, { } adopted) => $"Adopted {EnglishFormat.ShortDay(adopted.On)}",
        (var versions, { } adopted) => $"Version {versions}, adopted {EnglishFormat.ShortDay(adopted.On)}",
    };

    public string Principles => Service.Confirmations.Latest() is { } confirmed ? $"Confirmed {EnglishFormat.ShortDay(confirmed.On)}" : "Not confirmed";

    public string Price => Service.PriceOn(Today) is { } price ? price.InWords
        : Service.Prices.IsEmpty ? "Not set"
        : "None for today";

    /// <summary>That its price ran out, or soon does; null where nothing is to be said.</summary>
    public Tag? PriceTerm => TermTags.Of(Service.PricedUntil(Today), Today);

    public string Offer => Service.OfferOn(Today) is { } open ? $"Open until {EnglishFormat.ShortDay(open.Details.Closes)}"
        : Service.Offers.Find(offer => offer.Details.Opens > Today) is { } next ? $"Opens {EnglishFormat.ShortDay(next.Details.Opens)}"
        : Service.Offers.IsEmpty ? "None"
        : $"Closed {EnglishFormat.ShortDay(Service.Offers.Max(offer => offer.Details.Closes))}";

    public Tag State => Service.Live is { } live ? new Tag($"Live since {EnglishFormat.ShortDay(live.On)}", TagColour.Green) : new Tag("Not live", TagColour.Grey);

    /// <summary>A row for each selected service, in the order in which they were selected.</summary>
    public static IReadOnlyList<ServiceRow> Of(ProgrammeOverview overview)
    {
        var waiting = overview.File.PendingOnes.CountBy(one => one.Key.Service).ToDictionary(StringComparer.Ordinal);
        return [.. overview.File.Services.Values.OrderBy(service => service.Mark.Number).Select(service => Of(service, overview, waiting.GetValueOrDefault(service.Details.Service)))];
    }

    public static ServiceRow Of(SelectedService service, ProgrammeOverview overview) =>
        Of(service, overview, overview.File.PendingOnes.Count(one => one.Key.Service == service.Details.Service));

    private static ServiceRow Of(SelectedService service, ProgrammeOverview overview, int waiting)
    {
        var listed = service.Listings(overview.Today).Where(listing => listing.Standing == ProviderStanding.Qualified).ToList();
        var existing = listed.Count(listing => listing.IsExisting);
        return new ServiceRow(service, overview.Names.Service(service.Details.Service), overview.Today, waiting, listed.Count - existing, existing);
    }
}
