using CommissioningCases.Application.Projections;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>The figures of one's own Primary Care Trust.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary)]
public sealed record GetTrustFigures : IRequest<TrustFigures>;

/// <summary>Reads counts that are kept and nothing else, in one round trip, so that it takes as long for a million cases as for a thousand.</summary>
internal sealed class GetTrustFiguresHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<GetTrustFigures, TrustFigures>
{
    public async Task<TrustFigures> Handle(GetTrustFigures request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var today = clock.Today();
        var scope = Scope.Of(current.Person);
        var sql = new FiguresSql(scope, today);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands = { sql.Stages(), sql.Ages(), sql.Stays(), sql.Totals(), sql.OverTime(), bodies.ReferenceCommand() },
        };
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var stages = await reader.ReadAllAsync(FiguresSql.StageRows, cancellationToken);
        var ages = await reader.ReadNextAsync(FiguresSql.AgeRows, cancellationToken);
        var stays = await reader.ReadNextAsync(FiguresSql.StayRows, cancellationToken);
        var totals = (await reader.ReadNextAsync(FiguresSql.TotalRows, cancellationToken)).ToDictionary(row => row.What, row => row.Count);
        var months = (await reader.ReadNextAsync(FiguresSql.MonthRows, cancellationToken)).ToLookup(row => row.Quarter);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return new TrustFigures
        {
            Trust = scope.Pcts is [var own, ..] ? known.FindPct(own) : null,
            Further = [.. current.Person!.Further.Select(known.FindPct).OfType<PrimaryCareTrust>()],
            Today = today,
            Stages =
            [
                .. from scenario in RuleSets.Standard.Current.Scenarios
                   from stage in scenario.Stages
                   where stage != Stage.Closed
                   select new StageFigures(scenario.Number, stage.Name, stages.Where(row => row.Scenario == scenario.Number && row.Stage == stage.Name).Sum(row => row.Cases))
                   {
                       ByAge = ages.Find(row => row.Scenario == scenario.Number && row.Stage == stage.Name)?.Cases ?? [0, 0, 0, 0],
                       Stay = stays.Find(row => row.Scenario == scenario.Number && row.Stage == stage.Name),
                   },
            ],
            Overdue = totals.GetValueOrDefault(CaseTally.Due),
            Departures = totals.GetValueOrDefault(CaseTally.Departures),
            Disputes = totals.GetValueOrDefault(CaseTally.Disputes),
            StaffNotEngaged = totals.GetValueOrDefault(CaseTally.StaffNotEngaged),
            OverTime = [.. FiguresSql.QuartersUpTo(today).Select(quarter => Of(quarter, months[quarter]))],
        };
    }

    private static QuarterFigures Of(Quarter quarter, IEnumerable<TallyInMonth> rows)
    {
        var counts = rows.ToLookup(row => row.What);
        return new QuarterFigures(
            quarter,
            counts[CaseTally.Logged].Sum(row => row.Count),
            counts[CaseTally.Closed].Sum(row => row.Count),
            counts[CaseTally.Refused].Sum(row => row.Count),
            counts[CaseTally.Engagements].GroupBy(row => row.State).ToDictionary(rows => WordConverter.Parse<EngagedWith>(rows.Key), rows => rows.Sum(row => row.Count)));
    }
}
