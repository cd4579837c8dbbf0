using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>The report of a quarter as it would be kept now, without a commentary.</summary>
/// <param name="Quarter">Null for the last one that has ended, of which a report is made as a rule.</param>
[Allow(Role.ShaReviewer)]
public sealed record DraftQuarterReport(Quarter? Quarter) : IRequest<QuarterReport>;

/// <summary>Three round trips: the trends, the trusts, and the exceptions.</summary>
internal sealed class DraftQuarterReportHandler(CasesDbContext db, ISender sender, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<DraftQuarterReport, QuarterReport>
{
    private static readonly ReportExceptionKind[] Kinds = Enum.GetValues<ReportExceptionKind>();

    public async Task<QuarterReport> Handle(DraftQuarterReport request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var quarter = request.Quarter?.Begun(today) ?? Quarter.Of(today).Previous;
        var trends = await sender.Send(new GetCaseTrends(new TrendFilter { Until = quarter }), cancellationToken);
        var comparison = await sender.Send(new GetTrustComparison(new ComparisonFilter { Until = quarter }), cancellationToken);
        var (exceptions, place) = await ReadAsync(current.Person!.Organisation!, today, cancellationToken);
        return new QuarterReport
        {
            Place = place,
            Quarter = quarter,
            On = today,
            Exceptions = exceptions,
            Trends = trends with { Area = [] },
            Comparison = comparison,
            Commentary = "",
        };
    }

    private async Task<(IReadOnlyList<ReportExceptions> Exceptions, string Place)> ReadAsync(string sha, DateOnly today, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var sql = new ReportSql(Scope.Of(current.Person), today);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection());
        batch.BatchCommands.Add(bodies.ReferenceCommand());
        foreach (var kind in Kinds)
        {
            batch.BatchCommands.Add(sql.Of(kind));
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var reference = await bodies.ReadReferenceAsync(reader, cancellationToken);
        var exceptions = new List<ReportExceptions>();
        foreach (var kind in Kinds)
        {
            var rows = await reader.ReadNextAsync(ReportSql.RowsOf(kind), cancellationToken);
            exceptions.Add(new ReportExceptions(kind, [.. rows.Take(ReportSql.Most).Select(row => Named(kind, row, reference.Bodies))], rows.Count > ReportSql.Most));
        }

        return (exceptions, reference.Shas.FirstOrDefault(one => one.Code == sha)?.Name ?? sha);
    }

    private static ReportedCase Named(ReportExceptionKind kind, ExceptionRow row, KnownBodies known) => new(kind, row.Reference, row.Service, row.Pct, kind switch
    {
        ReportExceptionKind.NotAssured or ReportExceptionKind.Waiting => ChoiceLabels.Label(WordConverter.Parse<Mechanism>(row.Word)),
        ReportExceptionKind.Dispute => known.FindProvider(row.Word)?.Name ?? TradeUnions.NameOf(row.Word),
        ReportExceptionKind.Overdue => Deadlines.Title(row.Word, isPast: true),
        _ => row.Word,
    }, row.Since);
}
