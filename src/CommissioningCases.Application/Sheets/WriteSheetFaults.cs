using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sheets;

/// <summary>Writes the rows that cannot be imported as a workbook: their own columns, and what is wrong with each. Put right, it can be sent in its turn.</summary>
[Allow(Role.Commissioner, Role.Administrator)]
public sealed record WriteSheetFaults(Guid Id, Stream Output) : Export<ExportedRows>(Output)
{
    public override string Subject => $"rows at fault of spreadsheet {Id}";
}

internal sealed class WriteSheetFaultsHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<WriteSheetFaults, ExportedRows>
{
    public async Task<ExportedRows> Handle(WriteSheetFaults request, CancellationToken cancellationToken)
    {
        var upload = await OwnSheets.Of(db, current.Person!).AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == request.Id, cancellationToken) ?? throw OwnSheets.Missing(request.Id);
        await using var table = new WorkbookTable(request.Output, "Rows at fault");
        await table.WriteHeadingsAsync([.. upload.Headings, "What is wrong", "Row in the file"], cancellationToken);
        var (width, count) = (upload.Headings.Length, 0);
        var rows = db.SheetRecords.AsNoTracking()
            .Where(row => row.UploadId == upload.Id && (row.State == SheetRowState.AtFault || row.State == SheetRowState.Refused))
            .OrderBy(row => row.Number);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await table.WriteRowAsync([.. Enumerable.Range(0, width).Select(i => Cell(row.Cells.ElementAtOrDefault(i))), string.Join('\n', SheetFault.Of(upload, row).Select(fault => fault.Text)), row.Number], cancellationToken);
            count++;
        }

        await table.EndAsync(cancellationToken);
        return new ExportedRows(count);
    }

    /// <summary>A day is one again, so that spreadsheets sort by it.</summary>
    private static object? Cell(string? text) => text is { Length: > 0 } ? DateField.TryParse(text, out var day) ? day : text : null;
}
