namespace CommissioningCases.Web.Features.Choice;

/// <summary>With whom a cluster engaged and what was heard, narrowed as the page's address says.</summary>
public sealed class LocalEngagementPage
{
    public const int Size = 25;

    private readonly ProgrammeOverview _overview;

    public LocalEngagementPage(ProgrammeOverview overview, IQueryCollection query)
    {
        _overview = overview;
        var address = new AddressReader(query);
        Group = address.Read("group", text => ExchangeNames.TryParse<LocalGroup>(text, out var group) ? group : (LocalGroup?)null, "one of the five groups");
        Service = address.Read("service", text => Services.Contains(text, StringComparer.Ordinal) ? text : null, "a service on the cluster’s list");
        var after = address.Read("after", text => int.TryParse(text, out var number) ? number : (int?)null, "an entry’s number");
        Problems = address.Problems;
        List<HeardAt> all = [.. overview.File.Engagements.Where(IsWanted).OrderByDescending(one => one.On).ThenByDescending(one => one.Mark.Number).Select(one => new HeardAt(one, [.. StatementsAt(one)]))];
        Total = all.Count;
        var first = after is null ? 0 : all.FindIndex(one => one.Engagement.Mark.Number == after) + 1;
        Events = all.GetRange(first, Math.Min(Size, all.Count - first));
        Paging = new KeysetLinks(
            first > 0 ? Narrowed : null,
            first + Size < all.Count ? $"{Narrowed}{(Narrowed.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={Events[^1].Engagement.Mark.Number}" : null)
        {
            PreviousText = "Latest engagements",
            NextText = "Earlier engagements",
        };
    }

    /// <summary>The group to which it is narrowed; null for all five.</summary>
    public LocalGroup? Group { get; }

    /// <summary>The service to whose feedback it is narrowed; null for all.</summary>
    public string? Service { get; }

    public bool IsNarrowed => Group is not null || Service is not null;

    /// <summary>What of the address could not be followed.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>How many engagements there are of those that are wanted.</summary>
    public int Total { get; }

    /// <summary>The engagements of this page, the latest first.</summary>
    public IReadOnlyList<HeardAt> Events { get; }

    public KeysetLinks Paging { get; }

    /// <summary>The services on the cluster's list.</summary>
    public IEnumerable<string> Services => ServiceRanking.OnList(_overview.File, _overview.Bodies);

    /// <summary>Each of the five groups and how it was engaged.</summary>
    public IEnumerable<EngagedGroup> Groups => Enum.GetValues<LocalGroup>().Select(group => EngagedGroup.Of(group, _overview.File));

    /// <summary>How many statements speak for each service, those with the most first; services for which none does are left out.</summary>
    public IReadOnlyList<SpokenFor> Counts =>
    [
        .. Services
            .Select(service => new SpokenFor(service, _overview.File.Feedback.FindAll(one => one.SpeaksFor(service))))
            .Where(one => one.Statements.Count > 0)
            .OrderByDescending(one => one.Statements.Count)
            .ThenBy(one => one.Service, StringComparer.Ordinal),
    ];

    private string Narrowed => _overview.Links.EngagementWith(Group is { } group ? ExchangeNames.Of(group) : null, Service);

    private bool IsWanted(LocalEngagement engagement) =>
        (Group is null || engagement.Details.Group == Group) && (Service is null || StatementsAt(engagement).Any());

    private IEnumerable<Feedback> StatementsAt(LocalEngagement engagement) =>
        _overview.File.Feedback.Where(one => one.Details.Engagement == engagement.RecordId && (Service is null || one.SpeaksFor(Service)));
}

/// <summary>An engagement and what was heard at it.</summary>
public sealed record HeardAt(LocalEngagement Engagement, IReadOnlyList<Feedback> Statements);

/// <param name="Statements">What was said for it.</param>
public sealed record SpokenFor(string Service, IReadOnlyList<Feedback> Statements)
{
    public IEnumerable<(LocalGroup Group, int Count)> ByGroup => Statements.CountBy(one => one.Group).OrderBy(one => one.Key).Select(one => (one.Key, one.Value));
}

/// <param name="Attending">How many people came, where they were counted; null where nobody counted.</param>
public sealed record EngagedGroup(LocalGroup Group, int Times, DateOnly? First, DateOnly? Last, int? Attending, int Statements)
{
    public static EngagedGroup Of(LocalGroup group, ProgrammeFile file)
    {
        var engaged = file.Engagements.FindAll(one => one.Details.Group == group);
        return new EngagedGroup(
            group,
            engaged.Count,
            engaged.IsEmpty ? null : engaged.Min(one => one.On),
            engaged.IsEmpty ? null : engaged.Max(one => one.On),
            engaged.Exists(one => one.Attending is not null) ? engaged.Sum(one => one.Attending) : null,
            file.Feedback.FindAll(one => one.Group == group).Count);
    }
}
