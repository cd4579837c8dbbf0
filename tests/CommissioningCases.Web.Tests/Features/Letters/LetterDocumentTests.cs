using System.Text.RegularExpressions;
using CommissioningCases.Web.Features.LetterTexts;

namespace CommissioningCases.Web.Tests.Features.Letters;

public sealed partial class LetterDocumentTests
{
    public static TheoryData<string> Letters => [.. Letter.All.Select(letter => letter.Id)];

    [Theory]
    [MemberData(nameof(Letters))]
    public void All_OfEachLetter_HasEveryWordOfItOnce(string id)
    {
        var document = Document(id);

        // The words of a row that runs over a page's end come in another order, so that they are counted.
        var letter = Words(MarksOfPrint.Replace(document.Letter.ReadText(), ""));
        var set = Words(string.Join(' ', Texts(document)));

        set.Order(StringComparer.Ordinal).ShouldBe(letter.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void All_OfEachLetter_MarksEveryClauseOnceInItsOwnWords(string id)
    {
        var document = Document(id);

        var marked = Passages(document).SelectMany(passage => passage.Marks.Select(mark => (mark.Clause, Words: passage.Text[mark.Start..mark.End]))).ToList();

        marked.Select(mark => mark.Clause).ShouldBe(document.Letter.Clauses, ignoreOrder: true);
        marked.ShouldAllBe(mark => mark.Words == mark.Clause.Text);
    }

    [Fact]
    public void Rows_OfTheLetterOf2009_AreTheSixScenarios()
    {
        var rows = Document(LetterOf2009.Id).Rows;

        rows.Select(row => row.Number).ShouldBe([1, 2, 3, 4, 5, 6]);
        rows.ShouldAllBe(row => row.Title.Count == 1 && row.Process.Count > 0 && row.Oversight.Count == 1);
    }

    [Fact]
    public void Rows_WhereARowRunsOverAPagesEnd_PutsItsSentenceTogetherAgain()
    {
        var row = Document(LetterOf2009.Id).Rows[3];

        row.Title[0].Text.ShouldBe("New services or significant redesign of services");
        row.Process[0].Text.ShouldStartWith("PCTs would be expected to engage fully with the existing provider(s) and staff at an early stage, as well as other potential providers,");
        row.Oversight[0].Text.ShouldBe("WCC assurance; SHA sign-off of the PCT's strategy; TCS assurance; SHA assurance; Co-operation & Competition Panel.");
    }

    [Fact]
    public void Blocks_KeepTheLettersEmphasis()
    {
        var passage = Document(LetterOf2009.Id).Rows[0].Process[0];

        var italic = passage.Stretches.Single(stretch => stretch.Emphasis == Emphasis.Italic);
        passage.Text[italic.Start..italic.End].ShouldBe("and");
    }

    [Theory]
    [InlineData(LetterOf2009.Id, "Draft scenarios, to be finalised by DH and SPF")]
    [InlineData(LetterOf2011.Id, "Extending Choice of Provider", "Why we are doing this?", "Choice in elective care")]
    public void Blocks_SetTheLettersHeadingsAsSuch(string id, params string[] headings) =>
        Document(id).Blocks.OfType<LetterBlock.Heading>().Select(heading => heading.Passage.Text).ShouldBe(headings);

    private static LetterDocument Document(string id) => LetterDocument.All.Single(document => document.Letter.Id == id);

    private static IEnumerable<Passage> Passages(LetterDocument document) => document.Blocks.SelectMany(block => block switch
    {
        LetterBlock.Heading heading => [heading.Passage],
        LetterBlock.Paragraph paragraph => [paragraph.Passage],
        LetterBlock.BulletList list => list.Bullets.SelectMany(bullet => bullet.Below.Prepend(bullet.Passage)),
        LetterBlock.ScenarioTable table => table.Rows.SelectMany(row => row.Title.Concat(row.Process).Concat(row.Oversight)),
        _ => throw new InvalidOperationException($"{block} is not known here."),
    });

    private static IEnumerable<string> Texts(LetterDocument document) => Passages(document).Select(passage => passage.Text)
        .Concat(document.Blocks.OfType<LetterBlock.ScenarioTable>().SelectMany(table => table.Headings))
        .Concat(document.Rows.Select(row => row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\*+|</?i>|</?p>|^ ?- ", RegexOptions.Multiline)]
    private static partial Regex MarksOfPrint { get; }
}
