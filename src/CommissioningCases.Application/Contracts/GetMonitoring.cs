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

    /// <summary>The first day of which it is told whether what was due then was answered in time: that of the month a year ago.</summary>
    public static DateOnly FirstDayOfAnswers(DateOnly today) => today.AddYears(-1).MonthStart();
}

/// <param name="Contracts">Those that run.</param>
/// <param name="Measured">Those with measures.</param>
/// <param name="Current">Those whose measures all have a value of late.</param>
/// <param name="Open">What is asked and was not answered.</param>
/// <param name="Overdue">Those among them whose day has passed.</param>
/// <param name="Asked">What was due since <see cref="GetMonitoring.FirstDayOfAnswers"/>, answered or overdue.</param>
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
        return [.. rows.Where(row => row.Contracts > 0 || row.Open > 0 || row.Asked > 0).Select(row => row with { Name = known.FindPct(row.Pct)?.Name ?? row.Pct }).OrderBy(row => row.Name, StringComparer.Ordinal)];
    }

    /// <summary>Days are tallied in writing that sorts as they do: of the parameters the first is today, the second the first day that counts as of late, the third that of answers.</summary>
    private static RowShape<MonitoringOfPct> Shape { get; } = new()
    {
        { "s.pct", trust => trust.Pct },
        { Sum($"s.what = '{CaseTally.Contracts}' and s.subject <= $1"), trust => trust.Contracts },
        { Sum($"s.what = '{CaseTally.Contracts}' and s.subject <= $1 and s.state = '{CaseTally.WithMeasures}'"), trust => trust.Measured },
        { Sum($"s.what = '{CaseTally.Measured}' and s.state <= $1 and s.subject >= $2"), trust => trust.Current },
        { Sum($"s.what = '{CaseTally.PromptsOpen}'"), trust => trust.Open },
        { Sum($"s.what = '{CaseTally.PromptsOpen}' and s.subject < $1"), trust => trust.Overdue },
        { Sum($"s.subject >= $3 and (s.what = '{CaseTally.PromptsAnswered}' or s.what = '{CaseTally.PromptsOpen}' and s.subject < $1)"), trust => trust.Asked },
        { Sum($"s.subject >= $3 and s.what = '{CaseTally.PromptsAnswered}' and s.state = '{CaseTally.InTime}'"), trust => trust.InTime },
    };

    private static string Sum(string condition) => $"coalesce(sum(s.count) filter (where {condition}), 0)::integer";

    private NpgsqlBatchCommand Count(DateOnly today)
    {
        var statement = new SqlStatement();
        foreach (var day in (DateOnly[])[today, today.AddDays(-GetMonitoring.DaysOfCurrent), GetMonitoring.FirstDayOfAnswers(today)])
        {
            statement.Add(DateField.Format(day));
        }

        return statement.Command($"""
            select {Shape.Select} from case_tallies s
            where {ListScope.Of(current.Person, bodies.Latest.Bodies).ToSql(statement.Add)} and s.{CaseTally.IsOfContracts} and s.count > 0
            group by s.pct
            """);
    }
}
