using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Sheets;

/// <summary>Reads some rows of a spreadsheet, in the order in which they are looked at: by what groups them, and then by their numbers.</summary>
/// <param name="Column">The place of the column that groups them, from 1; 0 where none does.</param>
/// <param name="After">The last row that was read, with what stands in that column; null for the first rows.</param>
/// <param name="OnlyReady">Whether only those are read that are ready to be imported.</param>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
internal sealed record ReadSheetRows(Guid Id, int Column, (string Text, int Number)? After, bool OnlyReady) : IRequest<IReadOnlyList<SheetRecord>>;

internal sealed class ReadSheetRowsHandler(CasesDbContext db) : IRequestHandler<ReadSheetRows, IReadOnlyList<SheetRecord>>
{
    /// <summary>So many are held at once.</summary>
    private const int Most = 500;

    public async Task<IReadOnlyList<SheetRecord>> Handle(ReadSheetRows request, CancellationToken cancellationToken)
    {
        var (text, number) = request.After ?? ("", -1);
        return await db.SheetRecords
            .FromSql($"""
                select r.* from sheet_rows r join sheet_uploads u on u.id = r.upload_id
                where r.upload_id = {request.Id} and r.number > u.heading_row and (not {request.OnlyReady} or r.state = 'ready')
                    and (coalesce(r.cells[{request.Column}], '') collate "C", r.number) > ({text} collate "C", {number})
                order by coalesce(r.cells[{request.Column}], '') collate "C", r.number
                limit {Most}
                """)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }
}
