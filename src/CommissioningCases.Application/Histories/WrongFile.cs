using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CommissioningCases.Application.Histories;

/// <summary>Knows files that people send as a case history and that are none, and says what to do in the words of the programs that made them.</summary>
public static class WrongFile
{
    /// <summary>How much of a file tells what it is.</summary>
    private const int Beginning = 64 * 1024;

    private const string HowItIs = "A case history is a text file with one attempt a line, each in braces";

    private static readonly (byte[] Signature, string What)[] Kinds =
    [
        ([0x50, 0x4B, 0x03, 0x04], $"This is an Excel or Word file, or a zip archive. {HowItIs}"),
        ([0xD0, 0xCF, 0x11, 0xE0], $"This is a file of an old Excel or Word. {HowItIs}"),
        ("%PDF"u8.ToArray(), $"This is a PDF. {HowItIs}"),
        ([0x89, 0x50, 0x4E, 0x47], $"This is a picture. {HowItIs}"),
        ([0xFF, 0xD8, 0xFF], $"This is a picture. {HowItIs}"),
        ([0x1F, 0x8B], "This is a compressed file: unpack it, and send what is in it"),
        ([0xFF, 0xFE], "This file is saved as UTF-16, which Windows calls Unicode. Save it again with the encoding UTF-8"),
        ([0xFE, 0xFF], "This file is saved as UTF-16, which Windows calls Unicode. Save it again with the encoding UTF-8"),
    ];

    /// <summary>Reads the beginning of a file, and leaves it where it was.</summary>
    /// <returns>What is wrong with the whole of it; null where nothing is, so that each line is decided by itself.</returns>
    public static string? FaultOf(Stream file)
    {
        var at = file.Position;
        var beginning = new byte[Beginning];
        var length = file.ReadAtLeast(beginning, Beginning, throwOnEndOfStream: false);
        file.Position = at;
        return FaultOf(beginning.AsSpan(0, length), isAll: length < Beginning);
    }

    /// <param name="isAll">Whether the file ends there; else its last line is cut.</param>
    private static string? FaultOf(ReadOnlySpan<byte> beginning, bool isAll)
    {
        foreach (var (signature, what) in Kinds)
        {
            if (beginning.StartsWith(signature))
            {
                return what;
            }
        }

        var whole = isAll ? beginning : beginning[..(beginning.LastIndexOf((byte)'\n') + 1)];
        if (!Utf8.IsValid(whole))
        {
            return $"Line {LineOfBadLetter(whole)} holds letters that are not UTF-8: the file was saved with another encoding, such as Windows-1252 or ANSI. Save it again with the encoding UTF-8";
        }

        var text = Encoding.UTF8.GetString(whole).TrimStart('\uFEFF').TrimStart();
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = (end < 0 ? text : text[..end]).TrimEnd();
        return first switch
        {
            ['[', ..] => "The file is one list in square brackets. Take the brackets and the commas between the attempts away: each attempt stands on a line of its own",
            ['{', ..] when !IsWhole(first) && IsSpread(text, first) => "An attempt is spread over several lines. Each attempt stands on a line of its own, without line breaks in it",
            ['{', ..] => null,
            _ when first.AsSpan().IndexOfAny(",;\t") >= 0 => $"This is a table, such as Excel saves as CSV. {HowItIs}",
            { Length: > 0 } when !text.Contains('{', StringComparison.Ordinal) => $"This is plain text, such as a letter. {HowItIs}",
            _ => null,
        };
    }

    private static int LineOfBadLetter(ReadOnlySpan<byte> text)
    {
        for (var number = 1; ; number++)
        {
            var end = text.IndexOf((byte)'\n');
            if (end < 0 || !Utf8.IsValid(text[..end]))
            {
                return number;
            }

            text = text[(end + 1)..];
        }
    }

    private static bool IsWhole(string line)
    {
        try
        {
            using var attempt = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether the text begins with an object that goes beyond its first line.</summary>
    private static bool IsSpread(string text, string first)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TrySkip() && reader.BytesConsumed > Encoding.UTF8.GetByteCount(first);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
