using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sheets;

/// <summary>Says how a check or an import has ended, unless it was given up and taken up elsewhere.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
internal sealed record EndSheet(Guid Id, int Run, SheetState State) : ICommand<Unit>;

internal sealed class EndSheetHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<EndSheet, Unit>
{
    public async Task<Unit> Handle(EndSheet request, CancellationToken cancellationToken)
    {
        await db.SheetUploads.Where(upload => upload.Id == request.Id && upload.Run == request.Run).ExecuteUpdateAsync(
            upload => upload.SetProperty(row => row.State, request.State).SetProperty(row => row.AliveAt, clock.GetUtcNow()),
            cancellationToken);
        return Unit.Value;
    }
}
