using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Sheets;

/// <summary>Takes the spreadsheet that has waited longest to be checked, or to be imported, so that no other server does.</summary>
/// <param name="Waiting">For which of both.</param>
/// <returns>Null when none waits.</returns>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
internal sealed record TakeSheet(SheetState Waiting) : ICommand<SheetUpload?>;

internal sealed class TakeSheetHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<TakeSheet, SheetUpload?>
{
    public async Task<SheetUpload?> Handle(TakeSheet request, CancellationToken cancellationToken)
    {
        var upload = await db.SheetUploads
            .FromSql($"select * from sheet_uploads where state = {ExchangeNames.Of(request.Waiting)} and state in ('to-check', 'to-import') order by alive_at, id limit 1 for update skip locked")
            .SingleOrDefaultAsync(cancellationToken);
        if (upload is null)
        {
            return null;
        }

        (upload.Run, upload.AliveAt) = (upload.Run + 1, clock.GetUtcNow());
        if (upload.State == SheetState.ToCheck)
        {
            (upload.State, upload.Done, upload.Ready, upload.Unneeded, upload.AtFault) = (SheetState.Checking, 0, 0, 0, 0);
        }
        else
        {
            // What an earlier run has recorded stays recorded.
            (upload.State, upload.Done) = (SheetState.Importing, upload.Recorded + upload.Refused);
        }

        await db.SaveChangesAsync(cancellationToken);
        return upload;
    }
}
