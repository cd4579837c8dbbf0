using System.Text;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Sheets;

public sealed class WrongSheetTests
{
    public static TheoryData<byte[], string> Wrong => new()
    {
        { "%PDF-1.7"u8.ToArray(), "This is a PDF" },
        { OfficeFiles.Word, "This is a Word document" },
        { OfficeFiles.Odt, "This is a file of LibreOffice" },
        { "PK\u0003\u0004 and no more"u8.ToArray(), "This workbook is damaged" },
        { OldOffice("Workbook"), "This is a workbook of an old Excel (.xls)" },
        { OldOffice("WordDocument"), "This is a document of an old Word" },
        { OldOffice("EncryptedPackage"), "This workbook is protected by a password" },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D], "This is a picture" },
        { [0xFF, 0xD8, 0xFF, 0xE0], "This is a picture" },
        { "<html><table></table></html>"u8.ToArray(), "This is a web page or XML" },
        { "{\"case\": \"A\"}"u8.ToArray(), "This is JSON" },
        { "{\\rtf1 Text}"u8.ToArray(), "This is a text of a word processor" },
        { [0x1F, 0x8B, 0x08], "This is a compressed file" },
        { [0x7F, (byte)'E', (byte)'L', (byte)'F', 1, 1, 0, 0, 0, 0xC3, 0, 0x28], "This is not a spreadsheet" },
        { "\r\n \r\n"u8.ToArray(), "The file is empty" },
    };

    public static TheoryData<byte[]> Right => [OfficeFiles.Excel, TestWorkbook.Of([["Text"]]), "Case;Value\r\n"u8.ToArray(), "BM code,Name\r\n"u8.ToArray()];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void FaultOf_WhatIsNoSpreadsheet_SaysWhatItIs(byte[] file, string fault) => WrongSheet.FaultOf(new MemoryStream(file), null).ShouldNotBeNull().ShouldStartWith(fault);

    [Theory]
    [MemberData(nameof(Right))]
    public void FaultOf_WhatMayBeOne_IsNone(byte[] file) => WrongSheet.FaultOf(new MemoryStream(file), null).ShouldBeNull();

    [Theory]
    [InlineData("Meeting of 3 March\r\nNothing to report\r\n", true)]
    [InlineData("Case;Value\r\nCC-2012-00001;62\r\n", false)]
    public void FaultOf_TextThatIsCalledWorkbook_IsToldUnlessItIsATable(string text, bool isWrong) =>
        (WrongSheet.FaultOf(new MemoryStream(Encoding.UTF8.GetBytes(text)), "March.XLSX") is { } fault && fault.StartsWith("This is a text and no Excel workbook", StringComparison.Ordinal)).ShouldBe(isWrong);

    private static byte[] OldOffice(string part) => [0xD0, 0xCF, 0x11, 0xE0, .. new byte[70_000], .. Encoding.Unicode.GetBytes(part)];
}
