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
        await CopyAsync(request.Rows, cancellationToken);
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

    /// <summary>By the database's bulk copy: a check reports lines faster than they could be inserted.</summary>
    private async Task CopyAsync(IReadOnlyList<ImportReportRow> rows, CancellationToken cancellationToken)
    {
        await using var copy = await db.NpgsqlConnection().BeginBinaryImportAsync(
            "copy import_report_rows (job_id, number, line, case_name, action, outcome, reasons, stage, departures) from stdin (format binary)",
            cancellationToken);
        foreach (var row in rows)
        {
            await copy.WriteRowAsync(
                cancellationToken,
                row.JobId,
                row.Number,
                row.Line,
                row.CaseName,
                row.Action,
                row.Outcome is { } outcome ? ExchangeNames.Of(outcome) : null,
                row.Reasons,
                row.Stage,
                row.Departures);
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
