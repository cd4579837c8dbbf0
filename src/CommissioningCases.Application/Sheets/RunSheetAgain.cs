using CommissioningCases.Application.Events;
using CommissioningCases.Application.Jobs;
using MediatR;

namespace CommissioningCases.Application.Sheets;

/// <summary>Has a check or an import run again that was cut off. What it had recorded already is not recorded twice.</summary>
/// <returns>Whether it was cut off; otherwise nothing has changed.</returns>
[Allow(Role.Commissioner, Role.Administrator)]
public sealed record RunSheetAgain(Guid Id) : ICommand<bool>;

internal sealed class RunSheetAgainHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, JobAlarm alarm, TimeProvider clock) : IRequestHandler<RunSheetAgain, bool>
{
    public async Task<bool> Handle(RunSheetAgain request, CancellationToken cancellationToken)
    {
        var (upload, now) = (await OwnSheets.LockAsync(db, current.Person!, request.Id, cancellationToken), clock.GetUtcNow());
        var state = upload.StateAt(now);
        if (state is not (SheetState.CheckCutOff or SheetState.ImportCutOff))
        {
            return false;
        }

        (upload.State, upload.AliveAt) = (state == SheetState.CheckCutOff ? SheetState.ToCheck : SheetState.ToImport, now);
        await db.SaveChangesAsync(cancellationToken);
        if (state == SheetState.ImportCutOff)
        {
            await log.AppendAsync(ImportSheetHandler.Event(upload), cancellationToken);
        }

        alarm.Ring();
        return true;
    }
}
