using System.IO.Compression;
using System.Text;

namespace CommissioningCases.Testing;

/// <summary>Documents with the parts that Word, Excel and LibreOffice write, of which each says by its list of content types that it has relationships.</summary>
public static class OfficeFiles
{
    private const string OpenText = "application/vnd.oasis.opendocument.text";
    private const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Word { get; } = WordWith();

    public static byte[] Excel { get; } = Zip(
        ("[Content_Types].xml", Types(
            "<Default Extension='bin' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings'/>"
            + Override("xl/workbook.xml", "spreadsheetml.sheet.main") + Override("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet") + Override("xl/sharedStrings.xml", "spreadsheetml.sharedStrings"))),
        ("_rels/.rels", Relationships(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheets/></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relationships(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"))),
        ("xl/worksheets/sheet1.xml", "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData/></worksheet>"),
        ("xl/worksheets/_rels/sheet1.xml.rels", Relationships(("printerSettings", "../printerSettings/printerSettings1.bin"))),
        ("xl/printerSettings/printerSettings1.bin", "Canon"),
        ("xl/sharedStrings.xml", "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>"));

    public static byte[] Odt { get; } = Zip(
        ("mimetype", OpenText),
        ("Configurations2/images/Bitmaps/", ""),
        ("content.xml", "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'><o:scripts/><o:body><o:text/></o:body></o:document-content>"),
        ("styles.xml", "<o:document-styles xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>"),
        ("META-INF/manifest.xml", $"<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry m:full-path='/' m:media-type='{OpenText}'/></m:manifest>"));

    /// <summary>The same document with a macro.</summary>
    public static byte[] WordWithMacro { get; } = WordWith(
        "<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/>", [("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")], ("word/vbaProject.bin", "VBA"));

    /// <summary>The same document with a file in it, as Word writes an icon that opens one.</summary>
    public static byte[] WordWithPackage { get; } = WordWith(
        "<Default Extension='bin' ContentType='application/vnd.openxmlformats-officedocument.oleObject'/>", [($"{Relationship}/oleObject", "embeddings/oleObject1.bin")], ("word/embeddings/oleObject1.bin", "Package"));

    /// <summary>The same document with a workbook in it.</summary>
    public static byte[] WordWithWorkbook { get; } = WordWith(
        "<Default Extension='xlsx' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'/>", [($"{Relationship}/package", "embeddings/sheet1.xlsx")], ("word/embeddings/sheet1.xlsx", "PK\u0003\u0004"));

    private static byte[] WordWith(string types = "", (string Type, string Target)[]? related = null, params (string Name, string Content)[] parts) => Zip(
    [
        ("[Content_Types].xml", Types(types + Override("word/document.xml", "wordprocessingml.document.main") + Override("word/styles.xml", "wordprocessingml.styles"))),
        ("_rels/.rels", Relationships(("officeDocument", "word/document.xml"))),
        ("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>Podiatry</w:t></w:r></w:p></w:body></w:document>"),
        ("word/_rels/document.xml.rels", Relationships([("styles", "styles.xml"), .. related ?? []])),
        ("word/styles.xml", "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"),
        .. parts,
    ]);

    private static string Types(string types) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>{types}</Types>";

    private static string Override(string part, string type) => $"<Override PartName='/{part}' ContentType='application/vnd.openxmlformats-officedocument.{type}+xml'/>";

    private static string Relationships(params (string Type, string Target)[] related) =>
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + string.Concat(related.Select((one, at) => $"<Relationship Id='rId{at}' Type='{(one.Type.Contains('/', StringComparison.Ordinal) ? one.Type : $"{Relationship}/{one.Type}")}' Target='{one.Target}'/>")) + "</Relationships>";

    private static byte[] Zip(params (string Name, string Content)[] entries)
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
