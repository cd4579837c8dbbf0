namespace CommissioningCases.Application.Histories;

/// <summary>Keeps a job's report in the database, where its page shows how far it has come.</summary>
internal sealed class StoredReport(ScopedSender sender, ImportJob job, TimeProvider clock) : IHistoryReport
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
        await sender.SendAsync(new ReportImport(job, _rows), cancellationToken);
        _rows.Clear();
        _flushed = clock.GetTimestamp();
    }
}
