using CommissioningCases.Application.Events;
using CommissioningCases.Application.Jobs;
using MediatR;

namespace CommissioningCases.Application.Sheets;

/// <summary>Has the rows of a checked spreadsheet imported that are ready.</summary>
/// <returns>Whether they are imported now; they are not where nothing is ready, or it is under way already.</returns>
[Allow(Role.Commissioner, Role.Administrator)]
public sealed record ImportSheet(Guid Id) : ICommand<bool>;

internal sealed class ImportSheetHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, JobAlarm alarm, TimeProvider clock) : IRequestHandler<ImportSheet, bool>
{
    public async Task<bool> Handle(ImportSheet request, CancellationToken cancellationToken)
    {
        var upload = await OwnSheets.LockAsync(db, current.Person!, request.Id, cancellationToken);
        if (upload.Kind == SheetKind.Users && !current.IsConfirmed)
        {
            throw new NotConfirmedException("People are invited by those alone who showed a moment ago who they are.");
        }

        if (upload is not { State: SheetState.Checked, Ready: > 0 })
        {
            return false;
        }

        (upload.State, upload.AliveAt) = (SheetState.ToImport, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(Event(upload), cancellationToken);
        alarm.Ring();
        return true;
    }

    internal static NewServiceEvent Event(SheetUpload upload) => new(ServiceEventKind.SheetImported)
    {
        Subject = upload.FileName,
        Details = new Dictionary<string, string?>
        {
            ["of"] = EnglishFormat.LowerFirst(upload.Definition.Title),
            ["rows"] = EnglishFormat.Number(upload.Ready),
            ["sha256"] = Convert.ToHexStringLower(upload.Sha256),
        },
    };
}
