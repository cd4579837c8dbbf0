using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Sheets;

/// <summary>Throws spreadsheets away that were sent long ago, with all that their rows say. Several servers may do so at once: each removes what the others have not.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
internal sealed record SweepSheets : ICommand<Unit>;

internal sealed class SweepSheetsHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<SweepSheets, Unit>
{
    public async Task<Unit> Handle(SweepSheets request, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-SheetUpload.DaysKept);
        await db.SheetRecords.Where(row => db.Set<SheetUpload>().Any(upload => upload.Id == row.UploadId && upload.SentAt < before)).ExecuteDeleteAsync(cancellationToken);
        await db.SheetUploads.Where(upload => upload.SentAt < before).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Has old spreadsheets swept away every day.</summary>
internal sealed class SheetSweeper(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromDays(1))
{
    protected override IRequest<Unit> Command => new SweepSheets();
}
