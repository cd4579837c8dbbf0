using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Histories;

/// <summary>Writes the report of an import or check as the command line would: JSON Lines as in section 6 of the process model.</summary>
/// <returns>The number of rows.</returns>
[Allow(Role.Administrator)]
public sealed record WriteImportReport(Guid Id, Stream Output) : Export<int>(Output)
{
    public override string Subject => $"report of import {Id}";
}

internal sealed class WriteImportReportHandler(CasesDbContext db) : IRequestHandler<WriteImportReport, int>
{
    public async Task<int> Handle(WriteImportReport request, CancellationToken cancellationToken)
    {
        var report = new HistoryReport(request.Output);
        var count = 0;
        await foreach (var row in db.ImportReportRows.AsNoTracking().Where(row => row.JobId == request.Id).OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Write(report, row);
            await report.FlushWhenFullAsync(cancellationToken);
            count++;
        }

        await report.FlushAsync(cancellationToken);
        return count;
    }

    private static void Write(HistoryReport report, ImportReportRow row)
    {
        if (row is { Line: { } line, Outcome: { } outcome })
        {
            report.WriteLine(line, row.CaseName, row.Action, new LineOutcome(outcome, row.Reasons));
        }
        else
        {
            report.WriteCase(row.CaseName!, row.Stage!, row.Departures!.Value);
        }
    }
}
