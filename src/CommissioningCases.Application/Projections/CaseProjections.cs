namespace CommissioningCases.Application.Projections;

/// <summary>
/// What the views hold of a case: the one definition by which an attempt writes them, <c>rebuild-views</c> makes them anew and <c>verify</c> compares them.
/// The words of the entries are apart: see <see cref="EntryWords"/>.
/// </summary>
internal static class CaseProjections
{
    public static IEnumerable<IProjectionRow> Of(CaseState state, KnownBodies bodies) => state.File switch
    {
        CaseFile file => Of(state, file, ShaOf(file.Logged.Pct, bodies), bodies),
        ContractFile file => ContractProjection.Of(state, file, bodies),
        ProgrammeFile file => new ProgrammeProjection(state, file, bodies).Rows(),
        _ => [],
    };

    /// <summary>The rows before and after an entry, but for those of a programme's services that it left alone: a programme has thousands.</summary>
    public static (IEnumerable<IProjectionRow> Before, IEnumerable<IProjectionRow> After) Around(CaseState before, CaseState after, KnownBodies bodies) => (before.File, after.File) switch
    {
        (ProgrammeFile was, ProgrammeFile file) => (new ProgrammeProjection(before, was, bodies).RowsUnlike(file), new ProgrammeProjection(after, file, bodies).RowsUnlike(was)),
        _ => (Of(before, bodies), Of(after, bodies)),
    };

    public static string ShaOf(string pct, KnownBodies bodies) => bodies.FindPct(pct)?.Sha ?? "";

    private static IEnumerable<IProjectionRow> Of(CaseState state, CaseFile file, string sha, KnownBodies bodies)
    {
        var register = new CaseProjection(state.History.Id, file, sha);
        return [Summary(state, file, sha, bodies), .. register.Stages(), .. register.Engagements(), .. register.Chances(), .. register.Assurances(), .. register.Departures(), .. register.DueDays(), .. register.Measures(),
            .. new OversightProjection(state.History.Id, file, sha, bodies).Rows()];
    }

    private static CaseSummary Summary(CaseState state, CaseFile file, string sha, KnownBodies bodies)
    {
        List<Deadline> deadlines = [.. Deadlines.Of(file)];
        var next = deadlines.MinBy(deadline => deadline.Due);
        var publicNext = deadlines.Where(deadline => UnionFields.SeesDeadline(deadline.What)).MinBy(deadline => deadline.Due);
        return new CaseSummary
        {
            CaseId = state.History.Id,
            Name = state.History.Name,
            Scenario = file.Scenario.Number,
            Pct = file.Logged.Pct,
            Sha = sha,
            Service = file.Service,
            Summary = file.Summary,
            Needs = file.Needs,
            Providers = [.. file.Providers],
            Owner = file.Owner,
            Contract = file.Contract,
            Stage = file.StageName,
            StageEntered = file.StageEntered,
            Began = file.Began,
            ClosedOn = file.IsClosed ? file.StageEntered : null,
            Departures = file.Departures,
            Disputes = file.Engagements.Count(file.IsDisputed),
            NotEngagedSaidOn = file.StaffSideNotes.LatestDay(),
            StaffEngaged = file.IsStaffEngaged,
            NextDue = next?.Due,
            NextDueWhat = next?.What,
            PublicDue = publicNext?.Due,
            PublicDueWhat = publicNext?.What,
            AwardedTo = file.IsClosed ? file.Tenders.Find(tender => tender.AwardedTo is not null)?.AwardedTo : null,
            Ending = file.EndingOf(bodies) is { } ending ? ExchangeNames.Of(ending) : null,
            HeldSince = file.IsClosed ? null : file.OpenHold?.On,
            LastNumber = state.LastNumber,
            LastOn = state.LastOn,
            LastRecordedAt = state.LastRecordedAt,
            PublicRecordedAt = state.PublicRecordedAt,
            Edition = file.Edition,
        };
    }
}
