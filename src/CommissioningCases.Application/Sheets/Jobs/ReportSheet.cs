using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Sheets;

/// <summary>Tells how far a running check or import is, and what was found of its rows.</summary>
/// <param name="Upload">As its server counts it.</param>
/// <exception cref="OperationCanceledException">The run was given up, and has begun again elsewhere.</exception>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
internal sealed record ReportSheet(SheetUpload Upload, IReadOnlyList<RowFinding> Findings) : ICommand<Unit>;

internal sealed class ReportSheetHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<ReportSheet, Unit>
{
    public async Task<Unit> Handle(ReportSheet request, CancellationToken cancellationToken)
    {
        await GiveSignOfLifeAsync(request.Upload, cancellationToken);
        await UpdateAsync(request.Upload.Id, request.Findings, cancellationToken);
        return Unit.Value;
    }

    /// <summary>From here on nobody else can begin the job until the findings are in.</summary>
    private async Task GiveSignOfLifeAsync(SheetUpload upload, CancellationToken cancellationToken)
    {
        var told = await db.SheetUploads.Where(stored => stored.Id == upload.Id && stored.Run == upload.Run).ExecuteUpdateAsync(
            stored => stored
                .SetProperty(row => row.AliveAt, clock.GetUtcNow())
                .SetProperty(row => row.Done, upload.Done)
                .SetProperty(row => row.Ready, upload.Ready)
                .SetProperty(row => row.Unneeded, upload.Unneeded)
                .SetProperty(row => row.AtFault, upload.AtFault)
                .SetProperty(row => row.Recorded, upload.Recorded)
                .SetProperty(row => row.Refused, upload.Refused),
            cancellationToken);
        if (told == 0)
        {
            throw new OperationCanceledException($"Spreadsheet {upload.Id} was given up here and has been taken up elsewhere.");
        }
    }

    /// <summary>In one statement, as a check finds faster than rows could be changed one by one.</summary>
    private async Task UpdateAsync(Guid upload, IReadOnlyList<RowFinding> findings, CancellationToken cancellationToken)
    {
        var told = findings.Select(finding => new
        {
            number = finding.Number,
            state = ExchangeNames.Of(finding.State),
            about = finding.About,
            fields = finding.Fields,
            columns = finding.Faults.Select(fault => fault.Field),
            messages = finding.Faults.Select(fault => fault.Message),
            secret = finding.Secret is { } secret ? Convert.ToHexString(secret) : null,
        });
        await db.Database.ExecuteSqlAsync(
            $"""
            update sheet_rows r
            set state = told.state, about = told.about, fields = told.fields::jsonb, columns = told.columns, messages = told.messages, secret = decode(told.secret, 'hex')
            from jsonb_to_recordset({JsonSerializer.Serialize(told)}::jsonb) as told (
                number integer, state text, about text, fields text, columns text[], messages text[], secret text)
            where r.upload_id = {upload} and r.number = told.number
            """,
            cancellationToken);
    }
}
