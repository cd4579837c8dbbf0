using CsvHelper;

namespace CommissioningCases.Application.Registers;

/// <summary>How tables for spreadsheets are written.</summary>
internal static class Spreadsheet
{
    /// <summary>A spreadsheet takes text that begins like a formula for one, and needs the mark to know that the text is UTF-8.</summary>
    public static CsvWriterOptions Options { get; } = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };
}
