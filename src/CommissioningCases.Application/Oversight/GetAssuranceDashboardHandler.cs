using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;
namespace CommissioningCases.Application.Oversight;

/// <summary>
/// Reads the counts that are kept, and of the cases themselves only those that wait for an answer: how long, no count can tell. All in one round trip.
/// </summary>
internal sealed class GetAssuranceDashboardHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies)
    : IRequestHandler<GetAssuranceDashboard, AssuranceDashboard>
{
    public async Task<AssuranceDashboard> Handle(GetAssuranceDashboard request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenForBatchAsync(cancellationToken);
        var today = clock.Today();
        var scope = Scope.Of(current.Person);
        var sql = new DashboardSql(scope, request.Filter, today);
        await using var batch = new NpgsqlBatch { BatchCommands = { sql.Stages(), sql.Tallies(), sql.Overdue(), sql.Waits(), bodies.ReferenceCommand() } };
        await using var reader = await db.ReadAsync(batch, cancellationToken);
        var stages = await reader.ReadAllAsync(DashboardSql.StageRows, cancellationToken);
        var tallies = await reader.ReadNextAsync(CaseTally.Shape, cancellationToken);
        var overdue = await reader.ReadNextAsync(DashboardSql.OverdueRows, cancellationToken);
        var waits = await reader.ReadNextAsync(DashboardSql.WaitRows, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        var area = RowsOf(scope, known, stages).BehindSuccessors(known, today);
        return new AssuranceDashboard
        {
            Area = area,
            Pcts = [.. area.Where(pct => request.Filter.Pct is not { } wanted || pct.Code == wanted)],
            Stages = stages,
            Standings = [.. tallies.Where(tally => tally.What == CaseTally.Oversight).Select(Standing)],
            Departures = [.. tallies.Where(tally => tally.What == CaseTally.Departures).Select(Departure)],
            StaffNotEngaged = [.. tallies.Where(tally => tally.What == CaseTally.StaffNotEngaged).Select(tally => new CasesOf(tally.Pct, tally.Scenario, tally.Count))],
            Overdue = overdue,
            Waits = waits,
            Today = today,
        };
    }

    /// <summary>The trusts of one authority, whether or not they have cases; where everything is seen, those that have.</summary>
    private static IReadOnlyList<PrimaryCareTrust> RowsOf(Scope scope, KnownBodies known, List<CasesInStage> stages)
    {
        if (!scope.IsEverything)
        {
            return scope.PctsOf(known);
        }

        var withCases = stages.Select(row => row.Pct).ToHashSet();
        return [.. known.Pcts.Where(pct => withCases.Contains(pct.Code)).OrderBy(pct => pct.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static CasesByStanding Standing(CaseTally tally) => new(
        tally.Pct,
        tally.Scenario,
        WordConverter.Parse<OversightGroup>(tally.Subject),
        tally.State == CaseTally.AnyState ? null : WordConverter.Parse<OversightState>(tally.State),
        tally.Count);

    private static DeparturesByState Departure(CaseTally tally) =>
        new(tally.Pct, tally.Scenario, tally.Subject, WordConverter.Parse<DepartureState>(tally.State), tally.Count);
}
