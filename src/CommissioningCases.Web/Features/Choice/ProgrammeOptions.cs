using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>What the forms of a programme offer to choose from.</summary>
internal static class ProgrammeOptions
{
    /// <summary>A sentence longer than this is cut where it names an engagement among others.</summary>
    private const int LongestSummary = 90;

    /// <summary>The selected service that the form is about, once one is chosen; null before that.</summary>
    public static SelectedService? ServiceOf(HistoryForm<ProgrammeOverview> form) =>
        form.Value(SetPrice.ServiceField) is { } name ? form.Overview.File.Services.GetValueOrDefault(name) : null;

    /// <summary>The services of the national list and those that the programme has put forward.</summary>
    public static IEnumerable<string> OnList(ProgrammeOverview overview) => ServiceRanking.OnList(overview.File, overview.Bodies);

    public static IReadOnlyList<Option> Services(ProgrammeOverview overview, IEnumerable<string> services) =>
        [.. services.Select(service => new Option(service, overview.Names.Service(service)) { Hint = HintOf(overview, service) })];

    /// <summary>What is done once for a service is not offered again.</summary>
    public static IReadOnlyList<Option> SelectedServices(HistoryForm<ProgrammeOverview> form)
    {
        var isDoneOnce = form.Action == GoLive.Definition || form.Action == DropService.Definition;
        return Services(form.Overview, Selected(form.Overview).Where(service => !isDoneOnce || service.Live is null).Select(service => service.Details.Service));
    }

    /// <summary>The selected services that were offered to providers.</summary>
    public static IReadOnlyList<Option> OfferedServices(ProgrammeOverview overview) =>
        Services(overview, Selected(overview).Where(service => !service.Offers.IsEmpty).Select(service => service.Details.Service));

    /// <summary>Those that are open on the form's day; those whose application for the service waits come first.</summary>
    public static IReadOnlyList<Option> Providers(HistoryForm<ProgrammeOverview> form, IReadOnlyCollection<string> except)
    {
        IReadOnlyList<string> waiting = ServiceOf(form) is { } service && form.Action == QualifyProvider.Definition
            ? [.. form.Overview.File.PendingOnes.Select(one => one.Key).Where(key => key.Service == service.Details.Service).Select(key => key.Provider).Order(StringComparer.Ordinal)]
            : [];
        return ProviderOptions.All(form.Overview.Bodies, form.Overview.Today, form.Overview.Bodies.FindCluster(form.Overview.File.Cluster)?.Sha, waiting, except);
    }

    /// <summary>The providers that stand so with the service; with any service while none is chosen.</summary>
    public static IReadOnlyList<Option> Listed(HistoryForm<ProgrammeOverview> form, params ProviderStanding[] standings)
    {
        IEnumerable<SelectedService> services = ServiceOf(form) is { } service ? [service] : form.Overview.File.Services.Values;
        return ProviderOptions.Of(form.Overview.Bodies, services
            .SelectMany(one => one.Listings(form.Overview.Today))
            .Where(listing => standings.Contains(listing.Standing))
            .Select(listing => listing.Provider)
            .Distinct());
    }

    public static Option Engagement(LocalEngagement engagement)
    {
        var summary = engagement.Details.Summary;
        return new Option(
            engagement.RecordId,
            $"{EnglishFormat.ShortDay(engagement.On)}, {engagement.Details.Group.Within()}: {(summary.Length > LongestSummary ? summary[..LongestSummary] + "…" : summary)} (entry {EnglishFormat.Number(engagement.Mark.Number)})");
    }

    /// <param name="number">The number of its entry.</param>
    public static Option Application(ProgrammeOverview overview, int number)
    {
        var application = overview.File.Applications[number];
        return new Option(
            application.RecordId,
            $"{overview.Names.Provider(application.Provider)}, {overview.Names.Service(application.Service)}, of {EnglishFormat.ShortDay(application.On)}");
    }

    /// <summary>Those applications of which something holds, in the order in which they came in.</summary>
    public static IEnumerable<Option> Applications(ProgrammeOverview overview, Func<QualificationApplication, bool> isMeant) =>
        overview.File.Applications.Values.Where(isMeant).Select(application => Application(overview, application.Mark.Number));

    /// <summary>A local group, with whether it was engaged.</summary>
    public static Option Group(ProgrammeFile file, LocalGroup group) => new(ExchangeNames.Of(group), ChoiceLabels.Label(group))
    {
        Hint = file.Engagements.FindAll(one => one.Details.Group == group) is { IsEmpty: false } engaged
            ? $"Engaged {EnglishFormat.Count(engaged.Count, "time", "times")}, last on {EnglishFormat.Day(engaged.Max(one => one.On))}"
            : "Not engaged yet",
    };

    /// <summary>A box for each criterion, beginning with the service's present scores.</summary>
    public static IEnumerable<ResultBox> Scores(HistoryForm<ProgrammeOverview> form)
    {
        var file = form.Overview.File;
        var present = form.Value(ScoreService.ServiceField) is { } service ? file.Scores.GetValueOrDefault(service)?.Details.Scores : null;
        return file.Criteria.Values.OrderByDescending(criterion => criterion.Details.Weight).Select(criterion => new ResultBox(criterion.Details.Criterion, criterion.Details.Criterion, $"of {ScoreService.Most}")
        {
            Hint = $"Weight {criterion.Details.Weight}",
            Value = present?.TryGetValue(criterion.Details.Criterion, out var score) == true ? EnglishFormat.Number(score) : null,
        });
    }

    /// <summary>What can be struck, the latest first. Each has a text of its own, by which it is found in a list.</summary>
    public static IEnumerable<Option> Strikeable(HistoryForm<ProgrammeOverview> form)
    {
        var (file, names) = (form.Overview.File, form.Overview.Names);
        return form.Overview.Strikeable.Values
            .OrderByDescending(fact => fact.On)
            .ThenByDescending(fact => fact.Mark.Number)
            .Select(fact => new Option(RecordName.Of(fact.Mark), $"{EnglishFormat.ShortDay(fact.On)}: {fact.TellStrikeable(file, names)!.Words} (entry {EnglishFormat.Number(fact.Mark.Number)})"));
    }

    private static string? HintOf(ProgrammeOverview overview, string service) =>
        overview.Bodies.FindNationalService(service) is { } national ? $"National list, {EnglishFormat.LowerFirst(ChoiceLabels.Label(national.Kind))}"
        : overview.File.Services.GetValueOrDefault(service) is { } selected ? $"Local priority, {EnglishFormat.LowerFirst(ChoiceLabels.Label(selected.Details.Kind))}"
        : "Put forward locally";

    private static IEnumerable<SelectedService> Selected(ProgrammeOverview overview) => overview.File.Services.Values.OrderBy(service => service.Mark.Number);
}
