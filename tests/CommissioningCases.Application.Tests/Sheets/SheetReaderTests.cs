using System.Text;
using CommissioningCases.Testing;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Sheets;

public sealed class SheetReaderTests
{
    private const string Accented = "Ysbyty Gwynedd – £ café";

    static SheetReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, bool> Texts
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var separator in (string[])[",", ";", "\t"])
            {
                data.Add(separator, "utf-8", true);
                data.Add(separator, "utf-8", false);
                data.Add(separator, "utf-16", true);
                data.Add(separator, "utf-16", false);
                data.Add(separator, "utf-16BE", true);
                data.Add(separator, "windows-1252", false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_OfText_KnowsItsSeparatorAndItsEncoding(string separator, string encoding, bool hasMark)
    {
        var text = $"Case{separator}Name{separator}Value\r\n2012-23{separator}{Accented}{separator}62%\r\n";
        var letters = Encoding.GetEncoding(encoding);

        var lines = Read([.. hasMark ? letters.GetPreamble() : [], .. letters.GetBytes(text)]);

        lines.Select(line => string.Join('|', line.Cells)).ShouldBe(["Case|Name|Value", $"2012-23|{Accented}|62%"]);
    }

    [Fact]
    public void Read_OfTextWithLinesInCellsAndBlankRows_NumbersRowsAsASpreadsheetDoes() =>
        Read("""
            Name,Note
            ,
            "Smith, Ann","first
            second"

            Last
            """u8.ToArray()).Select(line => $"{line.Number}: {string.Join('|', line.Cells)}").ShouldBe(["1: Name|Note", "3: Smith, Ann|first\nsecond", "5: Last"]);

    [Fact]
    public void Read_OfAWorkbook_GivesWhatSomebodyReadsInItsCells()
    {
        var file = TestWorkbook.Of(
            ["Text", null, "After a gap"],
            [TestWorkbook.At("2013-03-31"), (41334d, TestWorkbook.Month), (0.62, TestWorkbook.Percentage)],
            [0.28999999999999998, 1234.5, true],
            [(59d, TestWorkbook.Day), (60d, TestWorkbook.Day), (41364.75, """d" of "mmmm\ yyyy""")],
            ["_x0041_ and =1+1", 1e-7, (1234.5, "#,##0.00")]);

        Read(file).Select(line => string.Join('|', line.Cells)).ShouldBe(
        [
            "Text||After a gap",
            "2013-03-31|2013-03|62%",
            "0.29|1234.5|yes",
            "1900-02-28|60|2013-03-31",
            "A and =1+1|0.0000001|1234.5",
        ]);
    }

    [Fact]
    public void Read_OfAWorkbookThatCountsFrom1904_GivesTheSameDays() =>
        Read(TestWorkbook.Of(isFrom1904: true, [(41364d - 1462, TestWorkbook.Day)])).ShouldHaveSingleItem().Cells.ShouldBe(["2013-03-31"]);

    [Fact]
    public async Task Read_OfAWorkbookOfThisService_GivesWhatWasWritten()
    {
        using var file = new MemoryStream();
        await using (var table = new WorkbookTable(file, "Rows"))
        {
            await table.WriteHeadingsAsync(["Name", "Day", "Number"], default);
            await table.WriteRowAsync(["Müller & <b>", new DateOnly(2013, 3, 31), 12.5m], default);
            await table.EndAsync(default);
        }

        Read(file.ToArray()).Select(line => string.Join('|', line.Cells)).ShouldBe(["Name|Day|Number", "Müller & <b>|2013-03-31|12.5"]);
    }

    [Fact]
    public async Task Template_OfEveryKind_IsReadWithEveryColumnRecognised()
    {
        foreach (var definition in SheetDefinition.All)
        {
            using var file = new MemoryStream();
            await SheetTemplate.WriteAsync(definition, file, default);

            var headings = Read(file.ToArray()).ShouldHaveSingleItem().Cells;

            definition.Recognise(headings).ShouldBe(definition.Columns.Select(column => column.Name));
            var howTo = ReadWorkbook.Of(file.ToArray()).Sheets[1];
            howTo.Rows.Skip(1).Select(row => row[0]).ShouldBe(definition.Columns.Select(column => column.Heading));
        }
    }

    [Fact]
    public void Read_OfMoreRowsThanAreTaken_SaysSo() =>
        Should.Throw<ValidationException>(() => SheetReader.Read(new MemoryStream("a\nb\nc\n"u8.ToArray()), most: 2).Count()).Errors.Single().ErrorMessage
            .ShouldBe("The spreadsheet has more than 2 rows. Send it in several files");

    [Fact]
    public void Read_OfADamagedWorkbook_SaysSo()
    {
        var file = TestWorkbook.Of([["Text"]]);

        Should.Throw<ValidationException>(() => SheetReader.Read(new MemoryStream(file[..^200]), most: 10).Count()).Errors.Single().ErrorMessage.ShouldStartWith("This workbook is damaged");
    }

    private static List<SheetLine> Read(byte[] file) => [.. SheetReader.Read(new MemoryStream(file), most: 1000)];
}
