using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sheets;

/// <summary>Throws a spreadsheet away that one has sent, with all that its rows say. What was imported of it stays recorded.</summary>
/// <returns>Whether it is gone; it is not while it is checked or imported.</returns>
[Allow(Role.Commissioner, Role.Administrator)]
public sealed record RemoveSheet(Guid Id) : ICommand<bool>;

internal sealed class RemoveSheetHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<RemoveSheet, bool>
{
    public async Task<bool> Handle(RemoveSheet request, CancellationToken cancellationToken)
    {
        var upload = await OwnSheets.LockAsync(db, current.Person!, request.Id, cancellationToken);
        if (upload.StateAt(clock.GetUtcNow()) is SheetState.Checking or SheetState.Importing)
        {
            return false;
        }

        await db.SheetRecords.Where(row => row.UploadId == upload.Id).ExecuteDeleteAsync(cancellationToken);
        await db.SheetUploads.Where(stored => stored.Id == upload.Id).ExecuteDeleteAsync(cancellationToken);
        return true;
    }
}
