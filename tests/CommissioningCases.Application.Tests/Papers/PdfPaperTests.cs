using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Papers;

public sealed class PdfPaperTests
{
    [Fact]
    public void APaper_IsTagged_InEnglish_WithItsTitle_AndReadsInItsOrder()
    {
        var pdf = Read(SamplePapers.Whole);

        (pdf.Title, pdf.Language, pdf.IsTagged).ShouldBe(("Podiatry", "en-GB", true));
        pdf.Tags.ShouldBe(
        [
            " Document", "  P", "  H1",
            "  Table", "   TR", "    TH", "    TD", "   TR", "    TH", "    TD",
            "  H2", "  P", "  BlockQuote", "   P", "  H3",
            "  L", "   LI", "    Lbl", "    LBody", "     P", "   LI", "    Lbl", "    LBody", "     P",
            "  H2", "  P", "  Table", "   TR", "    TH", "    TH", "   TR", "    TD", "    TD",
            "  Figure",
        ]);
        pdf.Pages.Single().ShouldBe(
        [
            "Paper for the Board", "Podiatry", "Case CC-2012-00007", "Existing providers Durham Trust and Darlington Trust", "1 What is proposed", "To award. It was struck and is quiet",
            "The Board approved it.", "1.1 Needs", "• First need", "• Second need", "2 Scores", "Bids and scores", "Provider Quality", "Durham Trust 62", "target 62%",
            "CC-2012-00007 · Drawn up on 1 March 2012 · Latest seal 12 Page 1 of 1",
        ]);
    }

    [Fact]
    public void EverySheet_SaysItsNumber_AndATableRepeatsItsHead()
    {
        var rows = Enumerable.Range(1, 150).Select(number => new PaperRow([new PaperCell([PaperParagraph.Of($"Row {number}")]), new PaperCell([PaperParagraph.Of("What happened on that day")])]));

        var pdf = Read(SamplePapers.Of(new PaperTable(null, [new PaperRow([new PaperCell([PaperParagraph.Of("Number")], true), new PaperCell([PaperParagraph.Of("Events")], true)])], [.. rows])));

        pdf.Pages.Count.ShouldBeGreaterThan(3);
        foreach (var (index, page) in pdf.Pages.Index())
        {
            page.Count(line => line == "Number Events").ShouldBe(1);
            page[^1].ShouldEndWith($"Page {index + 1} of {pdf.Pages.Count}");
        }

        pdf.Text.Split('\n').Where(line => line.StartsWith("Row ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ShouldBe(Enumerable.Range(1, 150).Select(number => $"{number}"));
        pdf.Tags.Count(tag => tag.Trim() == "TR").ShouldBe(151, "a repeated head is not read again");
    }

    [Fact]
    public void ALongHistory_KeepsEveryWord_WithinTheSheet()
    {
        var items = Enumerable.Range(1, 600).Select(number => new PaperItem(number, [PaperParagraph.Of($"Entry{number} {new string('w', 30)} {string.Join(' ', Enumerable.Repeat("and so on", 30))}"), PaperParagraph.Of($"Author{number}", PaperStyle.Quiet)]));

        var pdf = Read(SamplePapers.Of(new PaperHeading(2, "History"), new PaperList([.. items])));

        pdf.Pages.Count.ShouldBeGreaterThan(60);
        var words = pdf.Words.Select(word => word.Text).ToHashSet();
        Enumerable.Range(1, 600).SelectMany(number => (string[])[$"Entry{number}", $"Author{number}"]).ShouldAllBe(word => words.Contains(word));
        ShouldLieWithin(pdf);
    }

    [Fact]
    public void WordsLongerThanALine_AreBroken_AlsoInCells()
    {
        var word = new string('m', 400);

        var pdf = Read(SamplePapers.Of(PaperParagraph.Of(word), new PaperTable(null, [], [new PaperRow([new PaperCell([PaperParagraph.Of(word)]), new PaperCell([PaperParagraph.Of("short")])])])));

        pdf.Text.Count(sign => sign == 'm').ShouldBeGreaterThanOrEqualTo(800);
        ShouldLieWithin(pdf);
    }

    [Fact]
    public void ACellHigherThanASheet_GoesOnOnTheNext()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 200).Select(number => $"line{number}"));

        var pdf = Read(SamplePapers.Of(new PaperTable(null, [new PaperRow([new PaperCell([PaperParagraph.Of("Head")], true), new PaperCell([PaperParagraph.Of("Beside")], true)])], [new PaperRow([new PaperCell([PaperParagraph.Of(lines)]), new PaperCell([PaperParagraph.Of("once")])])])));

        pdf.Words.Select(word => word.Text).Where(word => word.StartsWith("line", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(1, 200).Select(number => $"line{number}"));
        pdf.Words.Count(word => word.Text == "once").ShouldBe(1);
        pdf.Pages.ShouldAllBe(page => page.Contains("Head Beside"));
        ShouldLieWithin(pdf);
    }

    [Theory]
    [InlineData("\u202Eabc\u202C \u2066def\u2069", "abc def")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", "zerowidth softhyphen")]
    [InlineData("cafe\u0301 Ŵyn Łódź £ € ≥", "café Ŵyn Łódź £ € ≥")]
    [InlineData("smile 😀 and 漢", "smile □ and □")]
    [InlineData("nul\0 bell\u0007", "nul bell")]
    public void SignsThatTurnTextRound_AreLeftOut_AndThoseThatTheFontLacks_AreSquares(string text, string printed) =>
        Read(SamplePapers.Of(PaperParagraph.Of(text))).Pages.Single().ShouldContain(printed);

    [Fact]
    public void NothingAtAll_IsASheetToo() => Read(SamplePapers.Of()).Pages.Single()[^1].ShouldEndWith("Page 1 of 1");

    [Fact]
    public void AHeading_StandsWithWhatItIsAbout()
    {
        for (var lines = 38; lines < 50; lines++)
        {
            var pdf = Read(SamplePapers.Of(PaperParagraph.Of(string.Join('\n', Enumerable.Repeat("text", lines))), new PaperHeading(2, "Alone"), PaperParagraph.Of("With it")));

            pdf.Pages.Single(page => page.Contains("1 Alone")).ShouldContain("With it");
        }
    }

    private static ReadPdf Read(Paper paper) => ReadPdf.Of(SamplePapers.Write(paper, PaperFormat.Pdf));

    [Fact]
    public void ATableOfManyColumns_BreaksNoWord_WhileTheSheetHasRoomForEach()
    {
        string[] heads = ["Reference", "Organisation", "Requirement", "Departure", "Engagement", "Decision", "Minute"];
        var row = heads.Select(_ => new PaperCell([PaperParagraph.Of("Some words that are a good deal longer than there is room for")]));

        var pdf = Read(SamplePapers.Of(new PaperTable(null, [new PaperRow([.. heads.Select(head => new PaperCell([PaperParagraph.Of(head)], IsHeading: true))])], [new PaperRow([.. row])])));

        heads.ShouldAllBe(head => pdf.Words.Any(word => word.Text == head));
        ShouldLieWithin(pdf);
    }

    private static void ShouldLieWithin(ReadPdf pdf) =>
        pdf.Words.ShouldAllBe(word => word.BoundingBox.Left >= 55 && word.BoundingBox.Right <= 541 && word.BoundingBox.Bottom >= 28 && word.BoundingBox.Top <= 800);
}
