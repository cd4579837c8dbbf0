using System.Text;
using CsvHelper;

namespace CommissioningCases.Application.Sheets;

/// <summary>Reads text in which commas, semicolons, tabs or bars part the cells.</summary>
internal static class TextLines
{
    private const int Beginning = 64 * 1024;

    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { HasHeader = false, SkipEmptyLines = false, DetectSeparatorHint = true, MaxRecordSize = 1024 * 1024 };

    public static IEnumerable<SheetLine> Read(Stream file)
    {
        var encoding = EncodingOf(file);
        file.Position = 0;
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var csv = CsvReader.Create(text, Options, leaveOpen: true);
        for (var number = 1; csv.Read(); number++)
        {
            var cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = csv.GetString(i);
            }

            yield return new SheetLine(number, cells);
        }
    }

    /// <summary>How the text is written, where no mark at its beginning says it: Excel saves CSV in the encoding of Windows, and "Unicode text" in UTF-16.</summary>
    public static Encoding EncodingOf(Stream file)
    {
        file.Position = 0;
        var beginning = new byte[Beginning];
        var read = beginning.AsSpan(0, file.ReadAtLeast(beginning, Beginning, throwOnEndOfStream: false));
        return read switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ when NoughtsAt(read, 1) > read.Length / 5 && NoughtsAt(read, 0) == 0 => Encoding.Unicode,
            _ when NoughtsAt(read, 0) > read.Length / 5 && NoughtsAt(read, 1) == 0 => Encoding.BigEndianUnicode,
            _ when IsUtf8(file) => Encoding.UTF8,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
    }

    /// <summary>How many bytes at even or odd places are nought, as every other is in Latin letters of UTF-16.</summary>
    private static int NoughtsAt(ReadOnlySpan<byte> bytes, int first)
    {
        var count = 0;
        for (var i = first; i < bytes.Length; i += 2)
        {
            count += bytes[i] == 0 ? 1 : 0;
        }

        return count;
    }

    private static bool IsUtf8(Stream file)
    {
        file.Position = 0;
        using var text = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var letters = new char[Beginning];
        try
        {
            while (text.Read(letters, 0, letters.Length) > 0)
            {
                // Only whether it can be read.
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
