using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sheets;

/// <summary>The spreadsheets that one has sent, the latest first. No more are kept than a page shows.</summary>
[Allow(Role.Commissioner, Role.Administrator)]
public sealed record ListSheets : IRequest<IReadOnlyList<SheetUpload>>;

internal sealed class ListSheetsHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ListSheets, IReadOnlyList<SheetUpload>>
{
    public async Task<IReadOnlyList<SheetUpload>> Handle(ListSheets request, CancellationToken cancellationToken) =>
        await OwnSheets.Of(db, current.Person!).AsNoTracking().OrderByDescending(upload => upload.SentAt).ThenByDescending(upload => upload.Id).ToListAsync(cancellationToken);
}
