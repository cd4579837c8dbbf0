using System.Text;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Documents;

public sealed class DocumentKindTests
{
    private const string NoWord = "By its name the file is a Word document, but what it holds is something else, or damaged";
    private const string NoOdt = "By its name the file is an OpenDocument text, but what it holds is something else, or damaged";
    private const string NoPdf = "By its name the file is a PDF, but what it holds is something else, or damaged";
    private const string NoPng = "By its name the file is a PNG picture, but what it holds is something else, or damaged";
    private const string NoText = "By its name the file is plain text, but it holds something else than text in UTF-8. Spreadsheet programs call that “CSV UTF-8”";
    private const string TooMuch = "The file unpacks to more than 250 MB, or to more than 100 times its size, as no document needs to";
    private const string TooMany = "The file has more than 2,000 parts, as no document needs to";
    private const string MacrosInWord = "The file must not hold macros. Save it as a Word document without them";
    private const string ObjectsInWord = "The file must not hold other files or objects of other programs. Save it as a Word document without them, and send what they hold by itself";
    private const string ElsewhereInWord = "The file must not fetch anything from elsewhere, such as a template. Save it as a Word document that holds all it needs";
    private const string ActivePdf = "The PDF must not hold scripts, forms that run them, or other files. Print it to a new PDF";
    private const string HiddenPdf = "What the PDF holds cannot be looked at: save it without a password, or print it to a new PDF";
    private const string MacrosInOdt = "The file must not hold macros. Save it as an OpenDocument text without them";

    /// <summary>How much of a PDF is looked at together, and how much of that once more with what follows.</summary>
    private const int BlockOfPdf = 64 * 1024;
    private const int OverlapOfPdf = 64;

    public static TheoryData<string, byte[], string> Taken => new()
    {
        { "minutes.pdf", DocumentFiles.Pdf, "application/pdf" },
        { "MINUTES.PDF", DocumentFiles.Pdf, "application/pdf" },
        { "answers.docx", DocumentFiles.Word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "prices.xlsx", DocumentFiles.Excel, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "answers.odt", DocumentFiles.Odt, "application/vnd.oasis.opendocument.text" },
        { "libreoffice.odt", OfficeFiles.Odt, "application/vnd.oasis.opendocument.text" },
        { "prices.ods", DocumentFiles.Ods, "application/vnd.oasis.opendocument.spreadsheet" },
        { "clinic.png", DocumentFiles.Png, "image/png" },
        { "clinic.jpg", DocumentFiles.Jpeg, "image/jpeg" },
        { "clinic.v2.jpeg", DocumentFiles.Jpeg, "image/jpeg" },
        { "packed.pdf", DocumentFiles.PdfPacked("<< /Type /Catalog >>"), "application/pdf" },
        { "chance.pdf", DocumentFiles.PdfWith("<< /Length 8 >>\nstream\n\u0081/JS \u0090/JS(\nendstream"), "application/pdf" },
        { "linked.docx", DocumentFiles.WordRelated("hyperlink", "https://www.example/", isExternal: true), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "linked.odt", DocumentFiles.OdtWith("<a xlink:href='https://www.example/'/>"), "application/vnd.oasis.opendocument.text" },
        { "notes.txt", DocumentFiles.Text, "text/plain" },
        { "prices.csv", DocumentFiles.Text, "text/csv" },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "cut-off.pdf", DocumentFiles.LongPdf(5000)[..^10], NoPdf },
        { "page.pdf", "<html>%PDF-1.7 %%EOF</html>"u8.ToArray(), NoPdf },
        { "one-byte.pdf", "%"u8.ToArray(), NoPdf },
        { "really.docx", DocumentFiles.Pdf, NoWord },
        { "really.png", DocumentFiles.Jpeg, NoPng },
        { "cut-off.png", DocumentFiles.Png[..^12], NoPng },
        { "sheet.docx", DocumentFiles.Excel, NoWord },
        { "open.docx", DocumentFiles.Odt, NoWord },
        { "sheet.odt", DocumentFiles.Ods, NoOdt },
        { "word.odt", DocumentFiles.Word, NoOdt },
        { "no-types.docx", DocumentFiles.OpenDocument("x", "word/document.xml"), NoWord },
        { "cut-off.docx", DocumentFiles.Word[..^30], NoWord },
        { "broken.docx", Broken(DocumentFiles.Word), NoWord },
        { "prefixed.docx", [.. "MZ"u8, .. DocumentFiles.Word], NoWord },
        { "macros.docx", DocumentFiles.Office("word/document.xml", "word/vbaProject.bin"), MacrosInWord },
        { "macros.docx", DocumentFiles.Office("word/document.xml", "word/sub/VBAPROJECT.BIN"), MacrosInWord },
        { "macros.odt", DocumentFiles.OpenDocument(DocumentFiles.OpenText, "Basic/Standard/Module1.xml"), MacrosInOdt },
        { "macros.odt", DocumentFiles.OpenDocument(DocumentFiles.OpenText, "Scripts/python/run.py"), MacrosInOdt },
        { "macros.docx", DocumentFiles.WordOfType("application/vnd.ms-office.vbaProject"), MacrosInWord },
        { "macros.docx", DocumentFiles.WordOfType("application/vnd.ms-word.document.macroEnabled.main+xml"), MacrosInWord },
        { "sheet.docx", DocumentFiles.WordOfType("application/vnd.ms-excel.macrosheet+xml"), MacrosInWord },
        { "related.docx", DocumentFiles.WordRelated("vbaProject", "harmless.xml", isExternal: false), MacrosInWord },
        { "object.docx", DocumentFiles.WordRelated("oleObject", "embeddings/1.bin", isExternal: false), ObjectsInWord },
        { "package.docx", DocumentFiles.WordRelated("package", "embeddings/1.docx", isExternal: false), ObjectsInWord },
        { "macros.docx", OfficeFiles.WordWithMacro, MacrosInWord },
        { "object.docx", OfficeFiles.WordWithPackage, ObjectsInWord },
        { "workbook.docx", OfficeFiles.WordWithWorkbook, ObjectsInWord },
        { "renamed.docx", DocumentFiles.WordWith(("word/media/image1.png", "MZ\u0090")), ObjectsInWord },
        { "nested.docx", DocumentFiles.WordWith(("word/media/image1.png", "PK\u0003\u0004")), ObjectsInWord },
        { "template.docx", DocumentFiles.WordRelated("attachedTemplate", "https://evil.example/t.dotm", isExternal: true), ElsewhereInWord },
        { "picture.docx", DocumentFiles.WordRelated("image", "https://evil.example/i.png", isExternal: true), ElsewhereInWord },
        { "field.docx", DocumentFiles.WordWith(("word/header1.xml", "<w><t>DDEAUTO cmd</t></w>")), ElsewhereInWord },
        { "entity.docx", DocumentFiles.WordWith(("word/_rels/document.xml.rels", "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><r>&e;</r>")), NoWord },
        { "script.odt", DocumentFiles.OdtWith("<script:event-listener/>"), MacrosInOdt },
        { "section.odt", DocumentFiles.OdtWith("<section-source xlink:href='https://evil.example/s.odt'/>"), "The file must not fetch anything from elsewhere, such as a template. Save it as an OpenDocument text that holds all it needs" },
        { "script.pdf", "%PDF-<script>alert(1)</script>%%EOF"u8.ToArray(), NoPdf },
        { "script.pdf", DocumentFiles.PdfWith("<script>alert(1)</script>"), NoPdf },
        { "javascript.pdf", DocumentFiles.PdfWith("<< /S /JavaScript /JS (app.alert(1)) >>"), ActivePdf },
        { "written.pdf", DocumentFiles.PdfWith("<< /S /J#61vaScript >>"), ActivePdf },
        { "rendition.pdf", DocumentFiles.PdfWith("<< /S /Rendition /JS (app.alert(1)) >>"), ActivePdf },
        { "launch.pdf", DocumentFiles.PdfWith("<< /S/Launch/F (cmd.exe) >>"), ActivePdf },
        { "file.pdf", DocumentFiles.PdfWith("<< /Type /EmbeddedFile >>"), ActivePdf },
        { "packed.pdf", DocumentFiles.PdfPacked("<< /S /JavaScript /JS (app.alert(1)) >>"), ActivePdf },
        { "packed-last.pdf", DocumentFiles.PdfPacked("<< >> /JavaScript"), ActivePdf },
        { "packed-written.pdf", DocumentFiles.PdfPacked("/JavaScript", type: "/Obj#53tm"), ActivePdf },
        { "encrypted.pdf", DocumentFiles.PdfWith("<< /Encrypt 2 0 R >>"), HiddenPdf },
        { "packed-twice.pdf", DocumentFiles.PdfWith("<< /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\nx\nendstream"), HiddenPdf },
        { "archive.pdf", [.. DocumentFiles.Pdf, .. DocumentFiles.Word, .. "%%EOF"u8], NoPdf },
        { "archive.png", [.. DocumentFiles.Png, .. DocumentFiles.Word], NoPng },
        { "archive.jpg", [.. DocumentFiles.Jpeg, .. DocumentFiles.Word], "By its name the file is a JPEG picture, but what it holds is something else, or damaged" },
        { "markup.png", [.. DocumentFiles.Png[..^12], .. "<script>alert(1)</script>IEND"u8], NoPng },
        { "many.docx", DocumentFiles.Office([.. Enumerable.Range(0, 2000).Select(number => $"word/{number}.xml")]), TooMany },
        { "bomb.docx", DocumentFiles.Bomb(zeros: 20_000_000), TooMuch },
        { "lying.docx", DocumentFiles.WithLyingSize(DocumentFiles.Bomb(zeros: 30_000_000), length: 1000), NoWord },
        { "boasting.docx", DocumentFiles.WithLyingSize(DocumentFiles.Bomb(zeros: 1000), length: 1001), NoWord },
        { "immense.docx", DocumentFiles.WithLyingSize(DocumentFiles.Bomb(zeros: 1000), length: uint.MaxValue), TooMuch },
        { "latin.txt", Encoding.Latin1.GetBytes("£12"), NoText },
        { "cut-off.txt", DocumentFiles.Text[..^3], NoText },
        { "program.txt", [.. "text"u8, 0], NoText },
        { "escape.txt", "\u001b[2J"u8.ToArray(), NoText },
        { "next-line.txt", "\u0085"u8.ToArray(), NoText },
    };

    [Theory]
    [MemberData(nameof(Taken), DisableDiscoveryEnumeration = true)]
    public void WhatTheNameSays_IsTaken_AsThatMediaType(string name, byte[] content, string mediaType)
    {
        var kind = DocumentKind.Find(name)!;

        kind.MediaType.ShouldBe(mediaType);
        kind.FaultOf(new MemoryStream(content)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void WhatTheNameDoesNotSay_OrNobodyNeeds_IsRefused(string name, byte[] content, string message) =>
        DocumentKind.Find(name)!.FaultOf(new MemoryStream(content)).ShouldBe(message);

    [Theory]
    [InlineData(BlockOfPdf)]
    [InlineData((2 * BlockOfPdf) - OverlapOfPdf)]
    public void NameInPdf_OverABlocksEnd_IsFound_AndNoneIsMadeOfALongerOne(int end)
    {
        var kind = DocumentKind.Find("minutes.pdf")!;
        const string Written = "/J#61v#61Script";
        var beginning = DocumentFiles.PdfWith("").AsSpan().IndexOf("\nendobj"u8);
        for (var before = 0; before <= Written.Length + 1; before++)
        {
            var padding = new string(' ', end - beginning - before);

            kind.FaultOf(new MemoryStream(DocumentFiles.PdfWith($"{padding}{Written} "))).ShouldBe(ActivePdf, $"{before} bytes before the end");
            kind.FaultOf(new MemoryStream(DocumentFiles.PdfWith($"{padding}{Written}s "))).ShouldBeNull($"{before} bytes before the end");
        }
    }

    [Fact]
    public void EveryBrokenArchive_IsRefusedWithoutFailing()
    {
        var kind = DocumentKind.Find("evidence.docx")!;
        var random = new Random(2009);
        for (var round = 0; round < 5000; round++)
        {
            var broken = DocumentFiles.Word.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            Should.NotThrow(() => kind.FaultOf(new MemoryStream(broken[..random.Next(1, broken.Length + 1)])));
        }
    }

    [Fact]
    public void Text_WhoseLettersLieAcrossBlocks_IsTaken()
    {
        var text = Encoding.UTF8.GetBytes("a" + new string('£', 40_000));

        DocumentKind.Find("notes.txt")!.FaultOf(new MemoryStream(text)).ShouldBeNull();
    }

    /// <summary>The same archive with something else in its packed content.</summary>
    private static byte[] Broken(byte[] zip)
    {
        var broken = zip.ToArray();
        broken.AsSpan(30 + "[Content_Types].xml".Length, 4).Fill(0xFF);
        return broken;
    }
}
