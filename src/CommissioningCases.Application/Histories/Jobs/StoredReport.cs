using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Histories;

/// <summary>Keeps a job's report in the database, where its page shows how far it has come.</summary>
internal sealed class StoredReport(IServiceScopeFactory scopes, ImportJob job, TimeProvider clock) : IHistoryReport
{
    private const int Full = 500;
    private static readonly TimeSpan Old = TimeSpan.FromSeconds(1);

    private readonly List<ImportReportRow> _rows = new(Full);
    private long _flushed = clock.GetTimestamp();
    private int _written;

    public void WriteLine(int line, string? name, string? action, LineOutcome outcome)
    {
        _rows.Add(new ImportReportRow
        {
            JobId = job.Id,
            Number = ++_written,
            Line = line,
            CaseName = name,
            Action = action,
            Outcome = outcome.Kind,
            Reasons = [.. outcome.Reasons],
        });
        job.LinesDone = line;
        switch (outcome.Kind)
        {
            case OutcomeKind.Accepted:
                job.Accepted++;
                break;
            case OutcomeKind.Refused:
                job.Refused++;
                break;
            case OutcomeKind.Invalid:
                job.Invalid++;
                break;
        }
    }

    public void WriteCase(string name, string stage, int departures) => _rows.Add(new ImportReportRow
    {
        JobId = job.Id,
        Number = ++_written,
        CaseName = name,
        Reasons = [],
        Stage = stage,
        Departures = departures,
    });

    public ValueTask FlushWhenFullAsync(CancellationToken cancellationToken) =>
        _rows.Count >= Full || clock.GetElapsedTime(_flushed) > Old ? FlushAsync(cancellationToken) : default;

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await GiveSignOfLifeAsync(db, cancellationToken);
        await CopyAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        _rows.Clear();
        _flushed = clock.GetTimestamp();
    }

    /// <summary>Tells how far the job is. From here on nobody else can begin it until the rows are in.</summary>
    private async Task GiveSignOfLifeAsync(CasesDbContext db, CancellationToken cancellationToken)
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
    private async Task CopyAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await using var copy = await db.NpgsqlConnection().BeginBinaryImportAsync(
            "copy import_report_rows (job_id, number, line, case_name, action, outcome, reasons, stage, departures) from stdin (format binary)",
            cancellationToken);
        foreach (var row in _rows)
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
