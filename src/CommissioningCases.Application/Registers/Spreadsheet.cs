using System.Globalization;
using CsvHelper;

namespace CommissioningCases.Application.Registers;

/// <summary>Writes a register as a table for a spreadsheet: headings and fields from the same columns.</summary>
internal static class Spreadsheet
{
    /// <summary>A spreadsheet takes text that begins like a formula for one, and needs the mark to know that the text is UTF-8.</summary>
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static Task<ExportedRows> WriteAsync<TRow>(
        IEnumerable<RegisterColumn<TRow>> columns, IEnumerable<TRow> rows, RegisterContext context, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(columns, rows.ToAsyncEnumerable(), context, output, cancellationToken);

    public static async Task<ExportedRows> WriteAsync<TRow>(
        IEnumerable<RegisterColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, RegisterContext context, Stream output, CancellationToken cancellationToken)
    {
        RegisterColumn<TRow>[] written = [.. columns.Where(column => column.IsExported && column.IsFor(context))];
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader([.. written.Select(column => column.Heading)]);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var column in written)
            {
                Write(csv, column.Value(row, context));
            }

            await csv.EndRecordAsync(cancellationToken);
            count++;
        }

        return new ExportedRows(count);
    }

    private static void Write(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case null or string:
                csv.WriteField((string?)value);
                break;
            case bool isSo:
                csv.WriteField(isSo ? "yes" : "no");
                break;
            case int number:
                csv.WriteField(number);
                break;
            case long number:
                csv.WriteField(number);
                break;
            case decimal number:
                csv.WriteField(number);
                break;
            case DateOnly day:
                csv.WriteField(day);
                break;
            case DateTimeOffset time:
                csv.WriteField(Time.Calendar.InEngland(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"No table says how a {value.GetType().Name} is written.", nameof(value));
        }
    }
}

/// <param name="Rows">How many rows were written.</param>
public sealed record ExportedRows(int Rows);
