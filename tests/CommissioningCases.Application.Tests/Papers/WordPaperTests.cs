using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommissioningCases.Application.Tests.Papers;

public sealed class WordPaperTests
{
    [Fact]
    public void APaper_IsAValidDocument_WithItsTitle()
    {
        using var document = Open(SamplePapers.Whole);

        new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        document.PackageProperties.Title.ShouldBe("Podiatry");
    }

    [Fact]
    public void ItsHeadings_AreHeadings_AndHaveTheNumbersOfThePdf()
    {
        using var document = Open(SamplePapers.Whole);

        document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true)
            .Select(paragraph => $"{paragraph.ParagraphProperties!.ParagraphStyleId!.Val} {paragraph.InnerText}")
            .ShouldBe(["Heading1 Podiatry", "Heading2 1 What is proposed", "Heading3 1.1 Needs", "Heading2 2 Scores"]);
    }

    [Fact]
    public void ItsTables_RepeatTheirHeads_AndItsFoot_CountsTheSheets()
    {
        using var document = Open(SamplePapers.Whole);

        document.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<TableHeader>() is not null)
            .ShouldHaveSingleItem().InnerText.ShouldBe("ProviderQuality");
        var foot = document.MainDocumentPart.FooterParts.Single().Footer!;
        foot.Descendants<SimpleField>().Select(field => field.Instruction!.Value).ShouldBe(["PAGE", "NUMPAGES"]);
        foot.InnerText.ShouldStartWith("CC-2012-00007 · Drawn up on 1 March 2012 · Latest seal 12");
    }

    [Fact]
    public void ItHolds_WhatThePdfHolds()
    {
        using var document = Open(SamplePapers.Whole);

        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        foreach (var said in new[] { "Durham Trust and Darlington Trust", "To award. It was struck and is quiet", "The Board approved it.", "Second need", "62", "Healing: 40% on 1 May, against a target of 62%." })
        {
            text.ShouldContain(said);
        }
    }

    [Fact]
    public void SignsThatNoFileHolds_AreLeftOut_AndLinesStay()
    {
        using var document = Open(SamplePapers.Of(PaperParagraph.Of("a\0b\u202Ec\nd")));

        var paragraph = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Last();
        paragraph.InnerText.ShouldBe("abcd");
        paragraph.Descendants<Break>().ShouldHaveSingleItem();
    }

    private static WordprocessingDocument Open(Paper paper) => WordprocessingDocument.Open(new MemoryStream(SamplePapers.Write(paper, PaperFormat.Word)), isEditable: false);
}
