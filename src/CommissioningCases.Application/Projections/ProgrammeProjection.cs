namespace CommissioningCases.Application.Projections;

/// <summary>The rows of a choice programme.</summary>
internal sealed class ProgrammeProjection(CaseState state, ProgrammeFile file, KnownBodies bodies)
{
    public IEnumerable<IProjectionRow> Rows() => [Programme(), .. file.Services.Values.SelectMany(Listings)];

    /// <summary>The programme's own row, and those of the services that are not the same object in the other file.</summary>
    public IEnumerable<IProjectionRow> RowsUnlike(ProgrammeFile other) =>
        [Programme(), .. file.Services.Where(service => !ReferenceEquals(service.Value, other.Services.GetValueOrDefault(service.Key))).SelectMany(service => Listings(service.Value))];

    private ChoiceProgramme Programme()
    {
        var cluster = bodies.FindCluster(file.Cluster);
        var milestones = Milestone.Of(file);
        var applications = file.Applications.Values.Where(application => application.Withdrawn is null).ToList();
        var decided = applications.FindAll(application => application.Outcome is not null);
        var outcomes = file.Services.Values.Concat(file.Dropped.Select(dropped => dropped.Selected)).SelectMany(service => service.Qualifications).ToList();
        return new ChoiceProgramme
        {
            CaseId = state.History.Id,
            Name = state.History.Name,
            Cluster = file.Cluster,
            Sha = cluster?.Sha ?? "",
            Pcts = [.. cluster?.Members ?? []],
            Began = file.Began,
            GroupsEngaged = file.Engagements.Select(engagement => engagement.Details.Group).Distinct().Count(),
            GroupsEngagedOn = milestones[0].ReachedOn,
            ServicesSelected = file.Services.Count,
            ServicesSelectedOn = milestones[1].ReachedOn,
            ShaNotifiedOn = file.ShaNotified?.On,
            SharedOn = file.SharedWithDepartment?.On,
            ServicesLive = file.Services.Values.Count(service => service.Live is not null),
            ProvidersQualified = file.Services.Values.Sum(service => service.Listed.Values.Count(listing => listing is { IsExisting: false, IsGone: false })),
            Applications = applications.Count,
            ApplicationsDecided = decided.Count,
            DaysToOutcome = decided.Sum(application => application.Outcome!.On.DayNumber - application.On.DayNumber),
            Outcomes = outcomes.Count,
            OutcomesRejected = outcomes.Count(outcome => !outcome.IsQualified),
            LastNumber = state.LastNumber,
            LastOn = state.LastOn,
            LastRecordedAt = state.LastRecordedAt,
            Edition = file.Edition,
        };
    }

    private IEnumerable<ChoiceListing> Listings(SelectedService service) => service.Listed.Values.Select(listing => new ChoiceListing
    {
        CaseId = state.History.Id,
        Number = listing.Mark.Number,
        Cluster = file.Cluster,
        Service = IndexedText.StartOf(service.Details.Service),
        Provider = listing.Provider,
        ProviderName = bodies.FindProvider(listing.Provider)?.Name ?? listing.Provider,
        IsExisting = listing.IsExisting,
        Since = listing.Mark.On,
        Contact = listing.Contact,
        Sites = listing.Sites,
        Hours = listing.Hours,
        WaitWeeks = listing.WaitWeeks is { } weeks ? (int)(decimal)weeks : null,
        ReviewOn = listing.ReviewOn,
        ExpiresOn = listing.ExpiresOn,
        IsStopped = Standing(listing) != ProviderStanding.Qualified,
        LiveOn = service.Live?.On,
    });

    /// <summary>What was last recorded of it; whether its day has passed is for those to say who read the row.</summary>
    private static ProviderStanding Standing(ProviderListing listing) => listing.Changes.IsEmpty ? ProviderStanding.Qualified : listing.Changes[^1].Standing;
}
