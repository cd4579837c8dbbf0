using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sheets;

/// <summary>A spreadsheet that one has sent: how far it has come, and what was found of its rows.</summary>
[Allow(Role.Commissioner, Role.Administrator)]
public sealed record GetSheet(Guid Id) : IRequest<SheetView>;

/// <param name="First">The first rows below the headings, as they were read.</param>
/// <param name="AtFault">The first rows that cannot be imported, or could not when their turn came.</param>
/// <param name="Unneeded">The first rows that say what is there already.</param>
/// <param name="Ready">The first rows that will be recorded.</param>
/// <param name="ReadyByKind">How many rows will be recorded of each kind, such as of each scenario or each case, the most first.</param>
/// <param name="Made">What was recorded: how many rows of each case, or each provider, organisation or person.</param>
/// <param name="Secrets">How many one-time links wait to be shown.</param>
public sealed record SheetView(
    SheetUpload Upload, IReadOnlyList<SheetRecord> First, IReadOnlyList<SheetRecord> AtFault, IReadOnlyList<SheetRecord> Unneeded, IReadOnlyList<SheetRecord> Ready,
    IReadOnlyList<SheetMade> ReadyByKind, IReadOnlyList<SheetMade> Made, int Secrets);

/// <param name="About">The reference of a case, the code of an organisation or the address of a person; of rows that are still to be recorded, what stands in the column by which they are counted.</param>
public sealed record SheetMade(string About, int Rows);

internal sealed class GetSheetHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<GetSheet, SheetView>
{
    private const int FirstRows = 3;
    private const int MostFaults = 50;
    private const int MostReady = 10;
    private const int MostKinds = 50;
    private const int MostMade = 200;

    public async Task<SheetView> Handle(GetSheet request, CancellationToken cancellationToken)
    {
        var upload = await OwnSheets.Of(db, current.Person!).AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == request.Id, cancellationToken) ?? throw OwnSheets.Missing(request.Id);
        var rows = db.SheetRecords.AsNoTracking().Where(row => row.UploadId == upload.Id);
        var below = rows.Where(row => row.Number > upload.HeadingRow).OrderBy(row => row.Number);
        return new SheetView(
            upload,
            await below.Take(FirstRows).ToListAsync(cancellationToken),
            await below.Where(row => row.State == SheetRowState.AtFault || row.State == SheetRowState.Refused).Take(MostFaults).ToListAsync(cancellationToken),
            await below.Where(row => row.State == SheetRowState.Unneeded).Take(MostFaults).ToListAsync(cancellationToken),
            await below.Where(row => row.State == SheetRowState.Ready).Take(MostReady).ToListAsync(cancellationToken),
            await CountReadyAsync(upload, rows.Where(row => row.State == SheetRowState.Ready), cancellationToken),
            await rows.Where(row => row.State == SheetRowState.Recorded && row.About != null).GroupBy(row => row.About!).OrderBy(one => one.Key).Take(MostMade)
                .Select(one => new SheetMade(one.Key, one.Count())).ToListAsync(cancellationToken),
            await rows.CountAsync(row => row.Secret != null, cancellationToken));
    }

    private static async Task<IReadOnlyList<SheetMade>> CountReadyAsync(SheetUpload upload, IQueryable<SheetRecord> ready, CancellationToken cancellationToken)
    {
        var place = upload.Definition.CountedBy is { } column ? Array.IndexOf(upload.Chosen, column.Name) : -1;
        var named = place >= 0 ? ready.Select(row => row.Cells[place]) : ready.Select(row => row.About);
        return await named.GroupBy(name => name ?? "").OrderByDescending(one => one.Count()).ThenBy(one => one.Key).Take(MostKinds)
            .Select(one => new SheetMade(one.Key, one.Count())).ToListAsync(cancellationToken);
    }
}
