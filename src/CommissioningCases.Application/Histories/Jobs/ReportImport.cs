using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Histories;

/// <summary>Tells how far a running import or check is, and adds rows to its report.</summary>
/// <param name="Job">As its server counts it.</param>
/// <exception cref="OperationCanceledException">The run was given up, and has begun again elsewhere.</exception>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug)]
public sealed record ReportImport(ImportJob Job, IReadOnlyList<ImportReportRow> Rows) : ICommand<Unit>;

internal sealed class ReportImportHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<ReportImport, Unit>
{
    public async Task<Unit> Handle(ReportImport request, CancellationToken cancellationToken)
    {
        await GiveSignOfLifeAsync(request.Job, cancellationToken);
        await AddAsync(request.Rows, cancellationToken);
        return Unit.Value;
    }

    /// <summary>From here on nobody else can begin the job until the rows are in.</summary>
    private async Task GiveSignOfLifeAsync(ImportJob job, CancellationToken cancellationToken)
    {
        var told = await db.ImportJobs.Where(stored => stored.Id == job.Id && stored.Run == job.Run).ExecuteUpdateAsync(
            stored => stored
                .SetProperty(row => row.AliveAt, clock.GetUtcNow())
                .SetProperty(row => row.LinesDone, job.LinesDone)
                .SetProperty(row => row.Accepted, job.Accepted)
                .SetProperty(row => row.Refused, job.Refused)
                .SetProperty(row => row.Invalid, job.Invalid),
            cancellationToken);
        if (told == 0)
        {
            throw new OperationCanceledException($"Import {job.Id} was given up here and has begun again elsewhere.");
        }
    }

    /// <summary>In one statement: a check reports lines faster than they could be inserted one by one, and the database copies into no table with policies.</summary>
    private async Task AddAsync(IReadOnlyList<ImportReportRow> rows, CancellationToken cancellationToken)
    {
        var told = rows.Select(row => new
        {
            job_id = row.JobId,
            number = row.Number,
            line = row.Line,
            case_name = row.CaseName,
            action = row.Action,
            outcome = row.Outcome is { } outcome ? ExchangeNames.Of(outcome) : null,
            reasons = row.Reasons,
            stage = row.Stage,
            departures = row.Departures,
        });
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into import_report_rows (job_id, number, line, case_name, action, outcome, reasons, stage, departures)
            select job_id, number, line, case_name, action, outcome, reasons, stage, departures
            from jsonb_to_recordset({JsonSerializer.Serialize(told)}::jsonb) as told (
                job_id uuid, number integer, line integer, case_name text, action text, outcome text, reasons text[], stage text, departures integer)
            """,
            cancellationToken);
    }
}
