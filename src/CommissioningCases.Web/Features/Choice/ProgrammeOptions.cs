using CommissioningCases.Web.Features.Recording;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The codes that a form of a programme offers for a field: only such as make sense for the programme at present.</summary>
public static class ProgrammeOptions
{
    /// <summary>A sentence longer than this is cut where it names an engagement among others.</summary>
    private const int LongestSummary = 90;

    public static IReadOnlyList<Option> For(CodeField field, ProgrammeFormContext context) => field switch
    {
        _ when field == NameExistingProvider.ProviderField => Providers(context, [.. context.Service?.Listed.Keys ?? []]),
        _ when field == RemoveProvider.ProviderField => Listed(context, ProviderStanding.Qualified, ProviderStanding.Suspended),
        _ => For(field.Source, context),
    };

    public static IReadOnlyList<Option> For(CodeSource source, ProgrammeFormContext context) => source switch
    {
        CodeSource.ChoiceService => Services(context.Overview, ServiceRanking.OnList(context.File, context.Bodies).Where(service => !context.File.Services.ContainsKey(service))),
        CodeSource.ProposedService => Services(context.Overview, ServiceRanking.OnList(context.File, context.Bodies)),
        CodeSource.SelectedService => Services(context.Overview, Selected(context.File).Where(service => IsPossible(service, context)).Select(service => service.Details.Service)),
        CodeSource.OfferedService => OfferedServices(context.Overview),
        CodeSource.LocalEngagement => [.. context.File.Engagements.OrderByDescending(one => one.On).ThenByDescending(one => one.Mark.Number).Select(Engagement)],
        CodeSource.PendingApplication => [.. context.File.Pending.Values.Order().Select(number => Application(context.File.Applications[number], context))],
        CodeSource.Provider => Providers(context, []),
        CodeSource.ListedProvider => Listed(context, ProviderStanding.Qualified),
        CodeSource.SuspendedProvider => Listed(context, ProviderStanding.Suspended),
        CodeSource.Person => context.People,
        _ => throw new InvalidOperationException($"No form of a programme offers {source}."),
    };

    /// <summary>The selected services that were offered to providers.</summary>
    public static IReadOnlyList<Option> OfferedServices(ProgrammeOverview overview) =>
        Services(overview, Selected(overview.File).Where(service => !service.Offers.IsEmpty).Select(service => service.Details.Service));

    private static IEnumerable<SelectedService> Selected(ProgrammeFile file) => file.Services.Values.OrderBy(service => service.Mark.Number);

    /// <summary>What is done once for a service is not offered again.</summary>
    private static bool IsPossible(SelectedService service, ProgrammeFormContext context) =>
        !((context.Action == GoLive.Definition || context.Action == DropService.Definition) && service.Live is not null);

    private static IReadOnlyList<Option> Services(ProgrammeOverview overview, IEnumerable<string> services) =>
        [.. services.Select(service => new Option(service, overview.Names.Service(service)) { Hint = overview.Bodies.FindNationalService(service) is null ? "Put forward locally" : null })];

    /// <summary>Those that are open on the form's day; those whose application for the service waits come first.</summary>
    private static IReadOnlyList<Option> Providers(ProgrammeFormContext context, IReadOnlyCollection<string> except)
    {
        IReadOnlyList<string> waiting = context.Service is { } service && context.Action == QualifyProvider.Definition
            ? [.. context.File.Pending.Keys.Where(key => key.Service == service.Details.Service).Select(key => key.Provider).Order(StringComparer.Ordinal)]
            : [];
        return ProviderOptions.All(context.Bodies, context.Today, waiting, except);
    }

    /// <summary>The providers that stand so with the service; with any service while none is chosen.</summary>
    private static IReadOnlyList<Option> Listed(ProgrammeFormContext context, params ProviderStanding[] standings)
    {
        IEnumerable<SelectedService> services = context.Service is { } service ? [service] : context.File.Services.Values;
        return ProviderOptions.Of(context.Bodies, services
            .SelectMany(one => one.Listings(context.Today))
            .Where(listing => standings.Contains(listing.Standing))
            .Select(listing => listing.Provider)
            .Distinct());
    }

    private static Option Engagement(LocalEngagement engagement)
    {
        var summary = engagement.Details.Summary;
        return new Option(
            engagement.RecordId,
            $"{EnglishFormat.ShortDay(engagement.On)}, {engagement.Details.Group.Within()}: {(summary.Length > LongestSummary ? summary[..LongestSummary] + "…" : summary)} (entry {EnglishFormat.Number(engagement.Mark.Number)})");
    }

    private static Option Application(QualificationApplication application, ProgrammeFormContext context) => new(
        application.RecordId,
        $"{context.Overview.Names.Provider(application.Provider)}, {context.Overview.Names.Service(application.Service)}, of {EnglishFormat.ShortDay(application.On)}");
}
