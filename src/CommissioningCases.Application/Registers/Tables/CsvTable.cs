using System.Globalization;
using CsvHelper;

namespace CommissioningCases.Application.Registers;

/// <summary>Text with commas.</summary>
internal sealed class CsvTable(Stream output) : TableWriter
{
    /// <summary>A spreadsheet takes text that begins like a formula for one, and needs the mark to know that the text is UTF-8.</summary>
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private readonly CsvWriter _csv = CsvWriter.Create(output, Options, leaveOpen: true);

    public override ValueTask WriteHeadingsAsync(IReadOnlyList<string> headings, CancellationToken cancellationToken)
    {
        _csv.WriteHeader([.. headings]);
        return ValueTask.CompletedTask;
    }

    public override async ValueTask WriteRowAsync(IReadOnlyList<object?> cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
        {
            Write(cell);
        }

        await _csv.EndRecordAsync(cancellationToken);
    }

    public override ValueTask EndAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync() => _csv.DisposeAsync();

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                _csv.WriteField((string?)null);
                break;
            case string text:
                _csv.WriteField(BeginsFullWidth(text) ? $"'{text}" : text);
                break;
            case bool isSo:
                _csv.WriteField(Word(isSo));
                break;
            case int number:
                _csv.WriteField(number);
                break;
            case long number:
                _csv.WriteField(number);
                break;
            case decimal number:
                _csv.WriteField(number);
                break;
            case DateOnly day:
                _csv.WriteField(day);
                break;
            case DateTimeOffset time:
                _csv.WriteField(Time.Calendar.InEngland(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
                break;
            default:
                throw Unknown(value);
        }
    }

    /// <summary>Whether it begins with a sign of Chinese and Japanese keyboards by which some spreadsheets also know a formula.</summary>
    private static bool BeginsFullWidth(string text) => text is ['＝' or '＋' or '－' or '＠', ..];
}
