using System.Linq.Expressions;

namespace CommissioningCases.Application.Projections;

/// <summary>What of a case's rows is counted, whether the rows have just been made or stand in the database: both are read by the same expressions.</summary>
internal sealed record CountedCase(Guid CaseId, string Pct, string Sha, int Scenario, string Stage, bool IsClosed, bool StaffEngaged, DateOnly? NextDue)
{
    private static readonly Func<CaseSummary, CountedCase> Read = OfSummary.Compile();
    private static readonly Func<CaseDeparture, CountedDeparture> ReadDeparture = CountedDeparture.OfRow.Compile();
    private static readonly Func<CaseOversight, CountedOversight> ReadOversight = CountedOversight.OfRow.Compile();

    public static Expression<Func<CaseSummary, CountedCase>> OfSummary => row =>
        new CountedCase(row.CaseId, row.Pct, row.Sha, row.Scenario, row.Stage, row.ClosedOn != null, row.StaffEngaged, row.NextDue);

    public IReadOnlyList<CountedDeparture> Departures { get; init; } = [];

    public IReadOnlyList<CountedOversight> Oversight { get; init; } = [];

    /// <summary>What is counted of a history; null where it is no case.</summary>
    public static CountedCase? Of(IReadOnlyCollection<IProjectionRow> views) => views.OfType<CaseSummary>().FirstOrDefault() is not { } summary ? null : Read(summary) with
    {
        Departures = [.. views.OfType<CaseDeparture>().Select(ReadDeparture)],
        Oversight = [.. views.OfType<CaseOversight>().Select(ReadOversight)],
    };
}

/// <summary>What of a departure is counted.</summary>
internal sealed record CountedDeparture(Guid CaseId, string Clause, string State, bool IsStruck)
{
    public static Expression<Func<CaseDeparture, CountedDeparture>> OfRow => row => new CountedDeparture(row.CaseId, row.Clause, row.State, row.IsStruck);
}

/// <summary>What is counted of where an oversight mechanism stands.</summary>
internal sealed record CountedOversight(Guid CaseId, string Group, string State)
{
    public static Expression<Func<CaseOversight, CountedOversight>> OfRow => row => new CountedOversight(row.CaseId, row.OversightGroup, row.State);
}
