using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommissioningCases.Application.Papers;

/// <summary>A paper as a Word document, to be worked on: its headings are headings, its tables repeat their heads, its sheets count themselves.</summary>
internal static class WordPaper
{
    /// <summary>A sheet of A4 and its margins, in twentieths of a point.</summary>
    private const uint SheetWidth = 11906;
    private const uint SheetHeight = 16838;
    private const int Margin = 1134;

    public static void Write(Paper paper, Stream output)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = PrintedText.Of(paper.Title);
        document.PackageProperties.Language = "en-GB";
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All;
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets;
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = FooterOf(paper);
        main.Document = new Document(new Body(
        [
            .. new WordBlocks(new HeadingNumbers(paper)).Of(paper.Blocks),
            new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = SheetWidth, Height = SheetHeight },
                new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 }),
        ]));
    }

    private static Footer FooterOf(Paper paper) => new(new Paragraph(
    [
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Foot }),
        WordBlocks.RunOf(paper.Foot),
        new Run(new TabChar()),
        WordBlocks.RunOf("Page "),
        new SimpleField(WordBlocks.RunOf("1")) { Instruction = "PAGE" },
        WordBlocks.RunOf(" of "),
        new SimpleField(WordBlocks.RunOf("1")) { Instruction = "NUMPAGES" },
    ]));
}
