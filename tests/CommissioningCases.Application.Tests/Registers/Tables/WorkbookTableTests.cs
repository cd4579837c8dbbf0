using System.IO.Compression;
using System.Xml.Linq;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Registers;

public sealed class WorkbookTableTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Codes and texts that a spreadsheet likes to take for something else.</summary>
    [Theory]
    [InlineData("5E1")]
    [InlineData("00123")]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("＝1+1")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("1/2")]
    [InlineData("TRUE")]
    [InlineData("12345678901234567890")]
    [InlineData(" before and after ")]
    [InlineData("two\nlines")]
    [InlineData("_x0041_ and _x000D_")]
    [InlineData("Ŵyn 😀 £")]
    [InlineData("\u202Egnp.exe")]
    public async Task ATextIsTheSameText_AndNoFormula(string text)
    {
        var bytes = await WriteAsync(["Code"], [[text]]);

        ReadWorkbook.Of(bytes).Sheets.Single().Rows[1].ShouldBe([text]);
        var cell = Sheet(bytes).Descendants(Main + "c").Last();
        cell.Attribute("t")!.Value.ShouldBe("inlineStr");
        Sheet(bytes).Descendants(Main + "f").ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatNoXmlHolds_IsReplaced_AndWhatNoCellHolds_IsCut_AndSaysSo()
    {
        var row = ReadWorkbook.Of(await WriteAsync(["A", "B"], [["a\0b\u0001c\uD800d", new string('x', 40_000)]])).Sheets.Single().Rows[1];

        row[0].ShouldBe("a\uFFFDb\uFFFDc\uFFFDd");
        ((string)row[1]!).Length.ShouldBe(WorkbookCell.LongestText);
        ((string)row[1]!).ShouldEndWith("(cut: a cell holds no more)");
    }

    [Fact]
    public async Task NumbersDaysAndTimes_AreWhatTheyAre()
    {
        var row = ReadWorkbook.Of(await WriteAsync(
            ["Number", "Long", "Exact", "Day", "Time", "Yes", "No", "Nothing", "Early"],
            [[-7, 9_000_000_000L, 12.50m, new DateOnly(2012, 2, 29), new DateTimeOffset(2012, 7, 1, 12, 30, 0, TimeSpan.Zero), true, false, null, new DateOnly(1899, 12, 31)]])).Sheets.Single().Rows[1];

        row.ShouldBe([-7d, 9_000_000_000d, 12.5d, new DateTime(2012, 2, 29), new DateTime(2012, 7, 1, 13, 30, 0), "yes", "no", null, "31/12/1899"]);
    }

    [Fact]
    public async Task TheHeadings_StandStill_Bold_InColumnsAsWideAsTheirTexts()
    {
        var bytes = await WriteAsync(["Reference", "Service"], [["CC-2010-00001", new string('y', 45)]]);

        var sheet = Sheet(bytes);
        sheet.Descendants(Main + "pane").Single().Attribute("state")!.Value.ShouldBe("frozen");
        sheet.Descendants(Main + "col").Select(column => (string)column.Attribute("width")!).ShouldBe(["15", "47"]);
        sheet.Descendants(Main + "row").First().Elements().ShouldAllBe(cell => cell.Attribute("s")!.Value == "1");
        sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")!.Value.ShouldBe("A1:B2");
    }

    [Fact]
    public async Task WithoutRows_HoldsTheHeadings() =>
        ReadWorkbook.Of(await WriteAsync(["Reference"], [])).Sheets.Single().Rows.ShouldHaveSingleItem().ShouldBe(["Reference"]);

    [Fact]
    public async Task WhatDoesNotFitOnASheet_StandsOnAFurtherOne()
    {
        var read = ReadWorkbook.Of(await WriteAsync(["Number"], Enumerable.Range(1, 7).Select(number => new object?[] { number }), rowsOnSheet: 4));

        read.Sheets.Select(sheet => (sheet.Name, sheet.Rows.Count)).ShouldBe([("Cases", 4), ("Cases (2)", 4), ("Cases (3)", 2)]);
        read.Sheets.ShouldAllBe(sheet => (string)sheet.Rows[0][0]! == "Number");
    }

    [Fact]
    public async Task ItsParts_AreValid()
    {
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(await WriteAsync(["A", "B"], [["x", 1], [new DateOnly(2010, 1, 1), null]])), isEditable: false);

        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    /// <summary>A hundred thousand rows pass through; what is held stays small.</summary>
    [Fact]
    public async Task ManyRows_AreSentOnAsTheyCome()
    {
        await using var output = new CountingStream();
        await using var table = new WorkbookTable(output, "Cases");
        await table.WriteHeadingsAsync([.. Enumerable.Range(1, 12).Select(number => $"Column {number}")], CancellationToken.None);
        var sent = 0L;
        for (var i = 0; i < 100_000; i++)
        {
            await table.WriteRowAsync([$"CC-2010-{i:00000}", i, new DateOnly(2010, 1, 1).AddDays(i % 900), $"Service {i * 7919L % 1000}", null, true, "5ND", "Concerns", i * 3, "County Durham Primary Care Trust", "x", 1m], CancellationToken.None);
            if (i == 50_000)
            {
                sent = output.Written;
            }
        }

        await table.EndAsync(CancellationToken.None);

        sent.ShouldBeGreaterThan(output.Written / 3);
        output.Longest.ShouldBeLessThan(1_000_000);
    }

    private static XDocument Sheet(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var part = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    private static async Task<byte[]> WriteAsync(IReadOnlyList<string> headings, IEnumerable<object?[]> rows, int rowsOnSheet = WorkbookTable.MostRows)
    {
        using var output = new MemoryStream();
        await using var table = new WorkbookTable(output, "Cases", rowsOnSheet);
        await table.WriteHeadingsAsync(headings, CancellationToken.None);
        foreach (var row in rows)
        {
            await table.WriteRowAsync(row, CancellationToken.None);
        }

        await table.EndAsync(CancellationToken.None);
        return output.ToArray();
    }

    private sealed class CountingStream : MemoryStream
    {
        public long Written { get; private set; }

        /// <summary>The most that came at once.</summary>
        public int Longest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            Longest = Math.Max(Longest, buffer.Length);
            return ValueTask.CompletedTask;
        }
    }
}
