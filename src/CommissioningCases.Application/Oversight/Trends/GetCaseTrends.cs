using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using FluentValidation;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>How the work on the cases of one's area goes over time, of one trust or of all.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record GetCaseTrends(TrendFilter Filter) : IRequest<CaseTrends>;

internal sealed class GetCaseTrendsValidator : AbstractValidator<GetCaseTrends>
{
    public GetCaseTrendsValidator() => RuleFor(trends => trends.Filter.Scenario).InclusiveBetween(1, 6);
}

/// <summary>Reads counts that are kept and nothing else, in one round trip, so that it takes as long for a million cases as for a thousand.</summary>
internal sealed class GetCaseTrendsHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<GetCaseTrends, CaseTrends>
{
    public async Task<CaseTrends> Handle(GetCaseTrends request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var (today, filter) = (clock.Today(), request.Filter);
        var until = filter.Until?.Begun(today) ?? Quarter.Of(today);
        var periods = TrendPeriod.UpTo(until, filter.IsByMonth, today);
        var scope = Scope.Of(current.Person);
        var sql = new TrendSql(scope);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands = { sql.Months(filter, periods[0].From, periods[^1].To), sql.Before(filter, periods[0].From), bodies.ReferenceCommand() },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var months = await reader.ReadAllAsync(TrendSql.MonthRows, cancellationToken);
        var before = (await reader.ReadNextAsync(TrendSql.BeforeRows, cancellationToken)).ToDictionary(row => row.What, row => row.Count);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        var openBefore = before.GetValueOrDefault(CaseTally.Logged) - before.GetValueOrDefault(CaseTally.Closed);
        return new CaseTrends
        {
            Area = scope.PctsOf(known),
            Today = today,
            Until = until,
            Periods = [.. PeriodsOf(periods, months, openBefore)],
            Together = TrendFigures.Of(openBefore, months),
            Endings =
            [
                .. from scenario in RuleSets.Standard.Current.Scenarios
                   let figures = TrendFigures.Of(0, months.Where(row => row.Scenario == scenario.Number && row.What == CaseTally.Closed))
                   where figures.Closed > 0
                   select new EndingTrend(scenario.Number, figures),
            ],
            Stages = [.. StagesOf(months, periods[periods.Count / 2].From)],
        };
    }

    private static IEnumerable<PeriodTrend> PeriodsOf(IReadOnlyList<TrendPeriod> periods, List<TrendTally> months, int openBefore)
    {
        foreach (var period in periods)
        {
            var figures = TrendFigures.Of(openBefore, months.Where(row => period.Holds(row.Month)));
            openBefore = figures.OpenAfter;
            yield return new PeriodTrend(period, figures);
        }
    }

    private static IEnumerable<StageTrend> StagesOf(List<TrendTally> months, DateOnly middle) =>
        from scenario in RuleSets.Standard.Current.Scenarios
        from stage in scenario.Stages
        let rows = months.Where(row => row.What is CaseTally.Left or CaseTally.LeftDays && row.Scenario == scenario.Number && row.State == stage.Name).ToList()
        where rows.Count > 0
        select new StageTrend(scenario.Number, stage.Name, TrendFigures.Of(0, rows.Where(row => row.Month < middle)), TrendFigures.Of(0, rows.Where(row => row.Month >= middle)));
}
