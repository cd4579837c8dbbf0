using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Contracts;

/// <summary>How each Primary Care Trust in sight monitors its contracts (PP.8).</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetMonitoring : IRequest<IReadOnlyList<MonitoringOfPct>>
{
    /// <summary>A contract is measured up to date where every measure has a value of a period that ended no longer ago.</summary>
    public const int DaysOfCurrent = 92;

    /// <summary>How far back it is told whether what was asked was answered in time.</summary>
    public const int DaysOfAnswers = 365;
}

/// <param name="Contracts">Those that run.</param>
/// <param name="Measured">Those with measures.</param>
/// <param name="Current">Those whose measures all have a value of late.</param>
/// <param name="Open">What is asked and was not answered.</param>
/// <param name="Overdue">Those among them whose day has passed.</param>
/// <param name="Asked">What was due within a year, answered or overdue.</param>
/// <param name="InTime">Those among them that were answered in time.</param>
public sealed record MonitoringOfPct(string Pct, int Contracts, int Measured, int Current, int Open, int Overdue, int Asked, int InTime)
{
    /// <summary>What people call the trust.</summary>
    public string Name { get; init; } = Pct;
}

internal sealed class GetMonitoringHandler(CasesDbContext db, CurrentPerson current, Bodies bodies, TimeProvider clock) : IRequestHandler<GetMonitoring, IReadOnlyList<MonitoringOfPct>>
{
    public async Task<IReadOnlyList<MonitoringOfPct>> Handle(GetMonitoring request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { Count(clock.Today()), bodies.ReferenceCommand() } };
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(Shape, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return [.. rows.Select(row => row with { Name = known.FindPct(row.Pct)?.Name ?? row.Pct }).OrderBy(row => row.Name, StringComparer.Ordinal)];
    }

    private static RowShape<MonitoringOfPct> Shape { get; } = new()
    {
        { "coalesce(c.pct, p.pct)", trust => trust.Pct },
        { "coalesce(c.contracts, 0)", trust => trust.Contracts },
        { "coalesce(c.measured, 0)", trust => trust.Measured },
        { "coalesce(c.current, 0)", trust => trust.Current },
        { "coalesce(p.open, 0)", trust => trust.Open },
        { "coalesce(p.overdue, 0)", trust => trust.Overdue },
        { "coalesce(p.asked, 0)", trust => trust.Asked },
        { "coalesce(p.in_time, 0)", trust => trust.InTime },
    };

    private NpgsqlBatchCommand Count(DateOnly today)
    {
        var statement = new SqlStatement();
        var scope = ListScope.Of(current.Person, bodies.Latest.Bodies);
        var (now, recently, since) = (statement.Add(today), statement.Add(today.AddDays(-GetMonitoring.DaysOfCurrent)), statement.Add(today.AddDays(-GetMonitoring.DaysOfAnswers)));
        return statement.Command(
            $"""
            select {Shape.Select}
            from (
                select c.pct, count(*)::integer as contracts, (count(*) filter (where c.measures > 0))::integer as measured,
                    (count(*) filter (where c.measured_until >= {recently}))::integer as current
                from contracts c where {scope.ToSql(statement.Add, "c")} and c.{RegisteredContract.IsStanding} and c.from_day <= {now} group by c.pct) c
            full join (
                select v.pct, (count(*) filter (where v.{ContractPrompt.IsOpen}))::integer as open, (count(*) filter (where v.{ContractPrompt.IsOpen} and v.due < {now}))::integer as overdue,
                    (count(*) filter (where v.due >= {since} and (v.answered_on is not null or v.due < {now})))::integer as asked,
                    (count(*) filter (where v.due >= {since} and v.answered_on <= v.due))::integer as in_time
                from contract_prompts v where {scope.ToSql(statement.Add, "v")} group by v.pct) p on p.pct = c.pct
            """);
    }
}
