using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Documents;

/// <summary>Files as people send them, and as somebody makes them who means harm.</summary>
internal static class DocumentFiles
{
    public const string OpenText = "application/vnd.oasis.opendocument.text";
    public const string OpenSpreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

    public static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"u8.ToArray();

    public static byte[] Png { get; } =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, .. "JFIF\0"u8, 0xFF, 0xD9];

    public static byte[] Text { get; } = Encoding.UTF8.GetBytes("\uFEFFPodiatry\t£12 – “as agreed”\r\nAudiology\t£9 \U0001F44D\n");

    public static byte[] Word => OfficeFiles.Word;

    public static byte[] Excel => OfficeFiles.Excel;

    public static byte[] Odt { get; } = OpenDocument(OpenText);

    public static byte[] Ods { get; } = OpenDocument(OpenSpreadsheet);

    public static byte[] Office(params string[] entries) => Zip([("[Content_Types].xml", "<Types/>"), .. entries.Select(entry => (entry, "<content/>"))]);

    /// <summary>A Word document with parts of which each holds what is given.</summary>
    public static byte[] WordWith(params (string Name, string Content)[] parts) => Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<content/>"), .. parts]);

    /// <summary>A Word document whose list of content types says that of one of its parts.</summary>
    public static byte[] WordOfType(string contentType) => Zip([("[Content_Types].xml", $"<Types><Override PartName='/word/harmless.xml' ContentType='{contentType}'/></Types>"), ("word/document.xml", "<content/>")]);

    /// <summary>A Word document with a relationship.</summary>
    public static byte[] WordRelated(string type, string target, bool isExternal) => WordWith(
        ("word/_rels/document.xml.rels", $"<Relationships><Relationship Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}' Target='{target}'{(isExternal ? " TargetMode='External'" : "")}/></Relationships>"));

    /// <summary>An OpenDocument text with that in its content.</summary>
    public static byte[] OdtWith(string content) => Zip([("mimetype", OpenText), ("content.xml", $"<o xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:script='urn:oasis:names:tc:opendocument:xmlns:script:1.0'>{content}</o>")]);

    /// <summary>A PDF with that among its objects.</summary>
    public static byte[] PdfWith(string content) => Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n{content}\nendobj\ntrailer\n<< >>\n%%EOF\n");

    /// <summary>A PDF with that in a packed stream of objects.</summary>
    public static byte[] PdfPacked(string content, string type = "/ObjStm")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }

        return [.. Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n<< /Type {type} /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. "\nendstream\nendobj\ntrailer\n<< >>\n%%EOF\n"u8];
    }

    public static byte[] OpenDocument(string mediaType, params string[] entries) =>
        Zip([("mimetype", mediaType), ("content.xml", "<content/>"), .. entries.Select(entry => (entry, "<content/>"))]);

    /// <summary>A Word document beside whose text lie so many zeros, which pack to a thousandth.</summary>
    public static byte[] Bomb(long zeros)
    {
        using var file = new MemoryStream();
        file.Write(Word);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/media/image1.bin", CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            for (var left = zeros; left > 0; left -= block.Length)
            {
                entry.Write(block, 0, (int)Math.Min(left, block.Length));
            }
        }

        return file.ToArray();
    }

    /// <summary>The same file, whose last entry is said to unpack to a few bytes, in the directory and before the entry itself.</summary>
    public static byte[] WithLyingSize(byte[] zip, uint length)
    {
        var lying = zip.ToArray();
        var header = lying.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(header + 24), length);
        var local = (int)BinaryPrimitives.ReadUInt32LittleEndian(lying.AsSpan(header + 42));
        BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(local + 22), length);
        return lying;
    }

    /// <summary>A PDF of that length, which does not repeat itself.</summary>
    public static byte[] LongPdf(int length)
    {
        var pdf = new byte[length];
        new Random(length).NextBytes(pdf);
        "%PDF-1.7\n"u8.CopyTo(pdf);
        "\n%%EOF"u8.CopyTo(pdf.AsSpan(length - 6));
        return pdf;
    }

    private static byte[] Zip(IEnumerable<(string Name, string Content)> entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
