using System.IO.Compression;
using System.Text;

namespace CommissioningCases.Application.Sheets;

/// <summary>Knows files that people send as a spreadsheet and that are none, or none that can be read, and says what to do in the words of the programs that made them.</summary>
internal static class WrongSheet
{
    private const int Beginning = 4096;
    private const string HowItIs = "Send an Excel workbook (.xlsx) or a CSV file";

    private static readonly byte[] Archive = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly (byte[] Signature, string What)[] Kinds =
    [
        ("%PDF"u8.ToArray(), $"This is a PDF. {HowItIs}"),
        ([0x1F, 0x8B], "This is a compressed file: unpack it, and send what is in it"),
        ([0x89, 0x50, 0x4E, 0x47], $"This is a picture. {HowItIs}"),
        ([0xFF, 0xD8, 0xFF], $"This is a picture. {HowItIs}"),
        ("GIF8"u8.ToArray(), $"This is a picture. {HowItIs}"),
        ("BM"u8.ToArray(), $"This is a picture. {HowItIs}"),
        ("{\\rtf"u8.ToArray(), $"This is a text of a word processor. {HowItIs}"),
        ("PAR1"u8.ToArray(), $"This is a file of a database. {HowItIs}"),
    ];

    /// <summary>Whether it is a zip file, as workbooks are.</summary>
    public static bool IsArchive(Stream file) => Begin(file).AsSpan().StartsWith(Archive);

    /// <summary>Reads as much of a file as tells what it is.</summary>
    /// <param name="name">What it is called, which alone decides nothing; null where nobody knows.</param>
    /// <returns>What is wrong with the whole of it; null where nothing is.</returns>
    public static string? FaultOf(Stream file, string? name)
    {
        var beginning = Begin(file);
        if (beginning.AsSpan().StartsWith(Archive))
        {
            return FaultOfArchive(file);
        }

        if (beginning.AsSpan().StartsWith(OldOffice))
        {
            return FaultOfOldOffice(file);
        }

        foreach (var (signature, what) in Kinds)
        {
            if (beginning.AsSpan().StartsWith(signature) && !(signature.Length == 2 && signature[0] == 'B' && !beginning.AsSpan().Contains((byte)0)))
            {
                return what;
            }
        }

        return FaultOfText(beginning, TextLines.EncodingOf(file), IsCalledWorkbook(name));
    }

    private static bool IsCalledWorkbook(string? name) => name?.Trim() is { } called && (called.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || called.EndsWith(".xls", StringComparison.OrdinalIgnoreCase));

    private static string? FaultOfText(byte[] beginning, Encoding encoding, bool isCalledWorkbook)
    {
        var text = encoding.GetString(beginning).TrimStart('\uFEFF').TrimStart();
        return text switch
        {
            "" => "The file is empty",
            _ when text.Contains('\0', StringComparison.Ordinal) => $"This is not a spreadsheet. {HowItIs}",
            ['<', ..] => "This is a web page or XML, which some systems call .xls. Open it in Excel, and save it as Excel workbook (.xlsx)",
            ['{', ..] or ['[', '{', ..] => $"This is JSON, such as a case history. {HowItIs}",

            // A table that was only given the wrong name is read as what it is; a text without columns is none.
            _ when isCalledWorkbook && text.AsSpan().IndexOfAny(',', ';', '\t') < 0 => "This is a text and no Excel workbook, whatever its name says. Open it in Excel, and save it as Excel workbook (.xlsx)",
            _ => null,
        };
    }

    private static string? FaultOfArchive(Stream file)
    {
        file.Position = 0;
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            bool Has(string start) => archive.Entries.Any(entry => entry.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase));
            return Has("xl/workbook.xml") ? null
                : Has("xl/workbook.bin") ? "This is a binary workbook (.xlsb). Open it in Excel, and save it as Excel workbook (.xlsx)"
                : Has("word/") ? $"This is a Word document. {HowItIs}"
                : Has("ppt/") ? $"This is a PowerPoint file. {HowItIs}"
                : Has("mimetype") ? "This is a file of LibreOffice or OpenOffice. Save it as Excel workbook (.xlsx) or CSV"
                : Has("Index/") ? "This is a file of Apple Numbers. Export it as Excel workbook (.xlsx) or CSV"
                : "This is a zip archive: unpack it, and send the spreadsheet that is in it";
        }
        catch (InvalidDataException)
        {
            return "This workbook is damaged and cannot be read. Open it in Excel, and save it again";
        }
    }

    /// <summary>Such files name their parts in UTF-16; a workbook with a password is one of them, too.</summary>
    private static string FaultOfOldOffice(Stream file)
    {
        bool Names(string part) => Contains(file, Encoding.Unicode.GetBytes(part));
        return Names("EncryptedPackage") ? "This workbook is protected by a password. Take the password away in Excel (File, Info, Protect Workbook), and save it again"
            : Names("WordDocument") ? $"This is a document of an old Word. {HowItIs}"
            : Names("PowerPoint Document") ? $"This is a PowerPoint file. {HowItIs}"
            : "This is a workbook of an old Excel (.xls). Open it in Excel, and save it as Excel workbook (.xlsx)";
    }

    private static bool Contains(Stream file, byte[] sought)
    {
        file.Position = 0;
        var buffer = new byte[64 * 1024];
        for (var kept = 0; ;)
        {
            var read = file.Read(buffer, kept, buffer.Length - kept);
            if (buffer.AsSpan(0, kept + read).IndexOf(sought) >= 0)
            {
                return true;
            }

            if (read == 0)
            {
                return false;
            }

            var rest = Math.Min(sought.Length - 1, kept + read);
            buffer.AsSpan(kept + read - rest, rest).CopyTo(buffer);
            kept = rest;
        }
    }

    private static byte[] Begin(Stream file)
    {
        file.Position = 0;
        var beginning = new byte[Beginning];
        return beginning[..file.ReadAtLeast(beginning, Beginning, throwOnEndOfStream: false)];
    }
}
