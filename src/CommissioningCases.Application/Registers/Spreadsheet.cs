namespace CommissioningCases.Application.Registers;

/// <summary>Writes a register as a table for a spreadsheet: headings and cells from the same columns.</summary>
internal static class Spreadsheet
{
    public static Task<ExportedRows> WriteAsync<TRow>(
        IEnumerable<RegisterColumn<TRow>> columns, IEnumerable<TRow> rows, RegisterContext context, ExportTable request, CancellationToken cancellationToken) =>
        WriteAsync(columns, rows.ToAsyncEnumerable(), context, request, cancellationToken);

    public static async Task<ExportedRows> WriteAsync<TRow>(
        IEnumerable<RegisterColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, RegisterContext context, ExportTable request, CancellationToken cancellationToken)
    {
        RegisterColumn<TRow>[] written = [.. columns.Where(column => column.IsExported && column.IsFor(context))];
        await using var table = TableWriter.Create(request);
        await table.WriteHeadingsAsync([.. written.Select(column => column.Heading)], cancellationToken);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await table.WriteRowAsync([.. written.Select(column => column.Value(row, context))], cancellationToken);
            count++;
        }

        await table.EndAsync(cancellationToken);
        return new ExportedRows(count);
    }
}
