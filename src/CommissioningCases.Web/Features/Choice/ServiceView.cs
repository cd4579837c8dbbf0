using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>One selected service as its page shows it.</summary>
/// <param name="dropped">That it was taken out of the selection; null while it is part of it.</param>
public sealed class ServiceView(ProgrammeOverview overview, SelectedService service, DroppedService? dropped)
{
    public ProgrammeOverview Overview => overview;

    public SelectedService Service => service;

    public DroppedService? Dropped => dropped;

    public string Name { get; } = overview.Names.Service(service.Details.Service);

    /// <summary>Whether its forms are offered.</summary>
    public bool MayWrite => overview.MayWrite && dropped is null;

    /// <summary>The form of a case of scenario 5 that shares the service's applications and outcomes.</summary>
    public string LogCaseHref => Links.LogCase + new QueryBuilder
    {
        { LogCase.ProgrammeField.Name, overview.Cluster.Code },
        { LogCase.ProgrammeServiceField.Name, service.Details.Service },
    };

    public ServiceRow Row { get; } = ServiceRow.Of(service, overview);

    /// <summary>What going live waits for; null once it is live, or is no longer selected, and for those who are not told.</summary>
    public ProgrammeChecklist? GoingLive { get; } = service.Live is null && dropped is null && overview.SeesQualification
        ? ProgrammeChecklist.Of(GoLive.Definition, overview.File, overview.Today, overview.Bodies, service)
        : null;

    /// <summary>What was heard for it.</summary>
    public IReadOnlyList<Feedback> Statements { get; } = overview.File.Feedback.FindAll(one => one.SpeaksFor(service.Details.Service));

    /// <summary>What was struck of it.</summary>
    public List<StruckLine> Struck { get; } = [.. overview.Struck.Where(line => line.IsAbout(service.Details.Service))];

    public PackVersion? LatestPack => service.PackVersions.FindLast(_ => true);

    /// <summary>The versions before the latest, the newest first.</summary>
    public IEnumerable<PackVersion> EarlierPacks => service.PackVersions.Reverse().Skip(1);

    /// <summary>The latest days first.</summary>
    public IEnumerable<ServicePrice> Prices => service.Prices.OrderByDescending(price => price.From).ThenByDescending(price => price.Mark.Number);

    /// <summary>Existing providers first, then those that qualified, each by name.</summary>
    public IReadOnlyList<ProviderListing> Listings { get; } =
        [.. service.Listings(overview.Today).OrderByDescending(listing => listing.IsExisting).ThenBy(listing => overview.Names.Provider(listing.Provider), StringComparer.OrdinalIgnoreCase)];

    /// <summary>The latest round first.</summary>
    public IEnumerable<Offer> Offers => service.Offers.Reverse();

    /// <summary>How many of its applications stand how, in the order in which they go on.</summary>
    public IReadOnlyList<(ApplicationState State, int Count)> Applications { get; } =
    [
        .. overview.File.Applications.Values
            .Where(application => application.Selection == service.Mark.Number)
            .CountBy(application => application.State)
            .OrderBy(one => one.Key)
            .Select(one => (one.Key, one.Value)),
    ];

    /// <summary>The form of an action, with this service filled in.</summary>
    public string Form(ActionDefinition<ProgrammeFile> action, params (Field Field, string Value)[] filled) =>
        overview.Links.Record(action, [(SetPrice.ServiceField, service.Details.Service), .. filled]);
}
