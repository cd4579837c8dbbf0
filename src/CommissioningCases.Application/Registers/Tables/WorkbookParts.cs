using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace CommissioningCases.Application.Registers;

/// <summary>What a zip file needs beside its parts to be a workbook: which kind each is of, and how one leads to another.</summary>
internal static class WorkbookParts
{
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <param name="number">From 1.</param>
    public static string SheetPath(int number) => $"xl/worksheets/sheet{number}.xml";

    /// <summary>Writes all that a workbook has beside its sheets.</summary>
    /// <param name="sheets">What they are called, in their order.</param>
    public static void WriteWorkbook(ZipArchive archive, IReadOnlyList<string> sheets)
    {
        Write(archive, "xl/styles.xml", WorkbookStyles.Sheet);
        Write(archive, "xl/workbook.xml", new Workbook(new SheetList(sheets.Select((name, index) => new Sheet { Name = name, SheetId = (uint)index + 1, Id = $"rId{index + 1}" }))));
        WriteRelations(archive, sheets.Count);
    }

    private static void WriteRelations(ZipArchive archive, int sheets)
    {
        var numbers = Enumerable.Range(1, sheets).ToList();
        Write(archive, "[Content_Types].xml", new XElement(
            Types + "Types",
            new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            Part("xl/workbook.xml", "sheet.main"),
            Part("xl/styles.xml", "styles"),
            numbers.Select(number => Part(SheetPath(number), "worksheet"))));
        Write(archive, "_rels/.rels", new XElement(Relations + "Relationships", Relation("rId1", "officeDocument", "xl/workbook.xml")));
        Write(archive, "xl/_rels/workbook.xml.rels", new XElement(
            Relations + "Relationships",
            numbers.Select(number => Relation($"rId{number}", "worksheet", $"worksheets/sheet{number}.xml")),
            Relation($"rId{sheets + 1}", "styles", "styles.xml")));
    }

    private static XElement Part(string path, string kind) =>
        new(Types + "Override", new XAttribute("PartName", $"/{path}"), new XAttribute("ContentType", $"{Kinds}.{kind}+xml"));

    private static XElement Relation(string id, string kind, string target) =>
        new(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{OfficeRelations}/{kind}"), new XAttribute("Target", target));

    private static void Write(ZipArchive archive, string path, XElement root)
    {
        using var entry = archive.CreateEntry(path).Open();
        new XDocument(root).Save(entry);
    }

    private static void Write(ZipArchive archive, string path, OpenXmlElement root)
    {
        using var part = archive.CreateEntry(path).Open();
        using var writer = OpenXmlWriter.Create(part, Encoding.UTF8);
        writer.WriteStartDocument();
        writer.WriteElement(root);
    }
}
