using System.Linq.Expressions;

namespace CommissioningCases.Application.Projections;

/// <summary>What of a case's rows is counted, whether the rows have just been made or stand in the database: both are read by the same expressions.</summary>
internal sealed record CountedCase(
    Guid CaseId, string Pct, string Sha, int Scenario, string Stage, DateOnly StageEntered, DateOnly Began, DateOnly? ClosedOn, string? Ending, bool StaffEngaged, int Disputes, DateOnly? NextDue)
{
    private static readonly Func<CaseSummary, CountedCase> Read = OfSummary.Compile();
    private static readonly Func<CaseDeparture, CountedDeparture> ReadDeparture = CountedDeparture.OfRow.Compile();
    private static readonly Func<CaseStage, CountedStage> ReadStage = CountedStage.OfRow.Compile();
    private static readonly Func<CaseEngagement, CountedEngagement> ReadEngagement = CountedEngagement.OfRow.Compile();
    private static readonly Func<CaseReview, CountedReview> ReadReview = CountedReview.OfRow.Compile();
    private static readonly Func<CaseOversight, CountedOversight> ReadOversight = CountedOversight.OfRow.Compile();

    public static Expression<Func<CaseSummary, CountedCase>> OfSummary => row =>
        new CountedCase(row.CaseId, row.Pct, row.Sha, row.Scenario, row.Stage, row.StageEntered, row.Began, row.ClosedOn, row.Ending, row.StaffEngaged, row.Disputes, row.NextDue);

    public bool IsClosed => ClosedOn is not null;

    public IReadOnlyList<CountedStage> Stages { get; init; } = [];

    public IReadOnlyList<CountedEngagement> Engagements { get; init; } = [];

    public IReadOnlyList<CountedDeparture> Departures { get; init; } = [];

    public IReadOnlyList<CountedReview> Reviews { get; init; } = [];

    public IReadOnlyList<CountedOversight> Oversight { get; init; } = [];

    /// <summary>What is counted of a history; null where it is no case.</summary>
    public static CountedCase? Of(IReadOnlyCollection<IProjectionRow> views) => views.OfType<CaseSummary>().FirstOrDefault() is not { } summary ? null : Read(summary) with
    {
        Stages = [.. views.OfType<CaseStage>().Select(ReadStage)],
        Engagements = [.. views.OfType<CaseEngagement>().Select(ReadEngagement)],
        Departures = [.. views.OfType<CaseDeparture>().Select(ReadDeparture)],
        Reviews = [.. views.OfType<CaseReview>().Select(ReadReview)],
        Oversight = [.. views.OfType<CaseOversight>().Select(ReadOversight)],
    };
}

/// <summary>What is counted of a stage that the case was in.</summary>
internal sealed record CountedStage(Guid CaseId, string Stage, DateOnly EnteredOn, DateOnly? LeftOn, bool IsLeftByKeyStep, bool IsProviderEngaged, bool IsStaffEngaged)
{
    public static Expression<Func<CaseStage, CountedStage>> OfRow => row =>
        new CountedStage(row.CaseId, row.Stage, row.EnteredOn, row.LeftOn, row.IsLeftByKeyStep, row.IsProviderEngaged, row.IsStaffEngaged);
}

/// <summary>What of an engagement is counted.</summary>
internal sealed record CountedEngagement(Guid CaseId, string With, DateOnly OnDay, DateOnly? FirstDisputedOn, bool IsStruck)
{
    public static Expression<Func<CaseEngagement, CountedEngagement>> OfRow => row =>
        new CountedEngagement(row.CaseId, row.EngagedWith, row.OnDay, row.FirstDisputedOn, row.IsStruck);
}

/// <summary>What of a departure is counted.</summary>
internal sealed record CountedDeparture(Guid CaseId, DateOnly OnDay, string Clause, string State, bool IsStruck)
{
    public static Expression<Func<CaseDeparture, CountedDeparture>> OfRow => row => new CountedDeparture(row.CaseId, row.OnDay, row.Clause, row.State, row.IsStruck);
}

/// <summary>What is counted of an assurance that was asked for.</summary>
internal sealed record CountedReview(Guid CaseId, DateOnly AskedOn, DateOnly? AnsweredOn)
{
    public static Expression<Func<CaseReview, CountedReview>> OfRow => row => new CountedReview(row.CaseId, row.AskedOn, row.AnsweredOn);
}

/// <summary>What is counted of where an oversight mechanism stands.</summary>
internal sealed record CountedOversight(Guid CaseId, string Group, string State)
{
    public static Expression<Func<CaseOversight, CountedOversight>> OfRow => row => new CountedOversight(row.CaseId, row.OversightGroup, row.State);
}
