using System.Text;
using CommissioningCases.Web.Papers;

namespace CommissioningCases.Web.Tests.Papers;

public sealed class PaperReaderTests
{
    [Fact]
    public void APage_WithoutAPaper_HasNone() => Read("<main><h1>Cases</h1></main>").ShouldBeNull();

    [Fact]
    public void ItSaysWhatItIs()
    {
        var paper = Read("<main><p>Before</p><article data-paper='board paper' data-reference='CC-1' data-numbered><h1><span class='nhsuk-caption-l'>For the Board</span>Podiatry &amp; more</h1></article></main>")!;

        (paper.Kind, paper.Reference, paper.Title, paper.IsNumbered).ShouldBe(("board paper", "CC-1", "Podiatry & more", true));
        paper.Blocks.ShouldBe([new PaperHeading(1, "Podiatry & more", "For the Board")]);
    }

    [Theory]
    [InlineData("<p class='app-noprint'>x</p>")]
    [InlineData("<form><p>x</p></form>")]
    [InlineData("<nav>x</nav>")]
    [InlineData("<p hidden>x</p>")]
    [InlineData("<a class='nhsuk-button' href='/'>x</a>")]
    [InlineData("<div class='app-noprint'><table><tr><td>x</td></tr></table></div>")]
    [InlineData("<p> <span aria-hidden='true'>x</span> </p>")]
    [InlineData("<ul><li class='app-noprint'>x</li></ul>")]
    public void WhatIsNeitherReadNorPrinted_IsLeftOut(string markup) => Texts(markup).ShouldBeEmpty();

    [Theory]
    [InlineData("<p>one <strong>two</strong>\n  three</p>", "one two three")]
    [InlineData("<p class='app-prewrap'>one\ntwo</p>", "one\ntwo")]
    [InlineData("<p>one<br>two</p>", "one\ntwo")]
    [InlineData("<p><span class='nhsuk-u-visually-hidden'>Met: </span><svg aria-hidden='true'></svg>It was asked</p>", "Met: It was asked")]
    [InlineData("<div>loose <em>words</em><p>and more</p></div>", "loose words|and more")]
    [InlineData("<details><summary>Hash</summary><div>abc</div></details>", "Hash|abc")]
    [InlineData("<p>Asked <a href='/letters/PP#S1_2'>S1.2</a>.</p>", "Asked S1.2.")]
    public void WordsAreReadAsABrowserShowsThem(string markup, string texts) => string.Join('|', Texts(markup)).ShouldBe(texts);

    [Fact]
    public void TheLookOfWords_IsKept() => ReadBlocks("<p><s>gone</s> <strong>now</strong> <span class='app-secondary'>aside</span></p>").Single().ShouldBeOfType<PaperParagraph>().Runs
        .Where(run => run.Text != " ").ShouldBe([new("gone", PaperStyle.Struck), new("now", PaperStyle.Bold), new("aside", PaperStyle.Quiet)]);

    [Fact]
    public void Lists_KeepTheirNumbers()
    {
        var items = ReadBlocks("<ol><li value='7'>seven</li><li>eight</li></ol><ul><li>dot</li></ul>").OfType<PaperList>().SelectMany(list => list.Items).ToList();

        items.Select(item => item.Number).ShouldBe([7, 8, null]);
    }

    [Fact]
    public void Tables_KeepTheirHeads_AndTheirCaptionUnlessTheHeadingSaysIt()
    {
        const string Table = "<table><caption>Bids and scores</caption><thead><tr><th>Who</th><th class='app-number'>Score</th></tr></thead><tbody><tr><th scope='row'>A</th><td class='app-number'><span aria-hidden='true'>Score </span>62</td></tr></tbody></table>";

        var table = ReadBlocks(Table).OfType<PaperTable>().Single();

        table.Caption.ShouldBe("Bids and scores");
        table.Head.Single().Cells.Select(cell => cell.IsHeading).ShouldBe([true, true]);
        table.Rows.Single().Cells.Select(cell => (cell.IsHeading, cell.IsNumber)).ShouldBe([(true, false), (false, true)]);
        table.Rows.Single().Cells[1].Blocks.Single().ShouldBeOfType<PaperParagraph>().Runs.Single().Text.ShouldBe("62");
        ReadBlocks($"<section><h2>Scores</h2>{Table}</section>").OfType<PaperTable>().Single().Caption.ShouldBeNull();
    }

    [Fact]
    public void AChart_IsRead_WithItsPlaces()
    {
        var picture = ReadBlocks("""
            <svg class="app-chart__picture" height="196" role="img" aria-label="Healing: 40%">
              <rect class="app-chart__span" x="10%" y="6" width="25%" height="164" />
              <svg x="10%" y="4" width="1" height="1"><text class="app-chart__word" x="5" y="22">Chance 1</text></svg>
              <line class="app-chart__target" x1="0" y1="60" x2="100%" y2="60" />
              <circle class="app-chart__point" cx="50%" cy="80" r="5" />
              <text class="app-chart__word" x="100%" y="190" text-anchor="end">1 May</text>
            </svg>
            """).OfType<PaperPicture>().Single();

        (picture.Label, picture.Height).ShouldBe(("Healing: 40%", 196));
        picture.Shapes.ShouldBe(
        [
            new BoxShape(ShapeRole.Span, 0.1, 6, 0.25, 164), new WordShape(ShapeRole.Word, 0.1, 5, 26, 0, "Chance 1"), new LineShape(ShapeRole.Target, 0, 60, 1, 60),
            new DotShape(ShapeRole.Value, 0.5, 80, 5), new WordShape(ShapeRole.Word, 1, 0, 190, 1, "1 May"),
        ]);
    }

    private static Paper? Read(string markup) => PaperReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(markup)), new DateOnly(2012, 3, 1));

    private static IReadOnlyList<PaperBlock> ReadBlocks(string markup) => Read($"<main data-paper='x'>{markup}</main>")!.Blocks;

    private static IEnumerable<string> Texts(string markup) => ReadBlocks(markup).OfType<PaperParagraph>().Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)));
}
