using CommissioningCases.Application.Papers;

namespace CommissioningCases.Application.Correspondence;

/// <summary>A letter as the blocks of a paper: who writes, the day, the reference, to whom, and what.</summary>
internal static class LetterPaper
{
    public static Paper Of(LetterToWrite letter, TypedLetter typed) => new("letter", letter.View.Reference, typed.Heading, letter.View.Today,
    [
        new PaperHeading(1, letter.Letterhead),
        PaperParagraph.Of($"{EnglishFormat.Day(letter.View.Today)}\nOur reference: {letter.View.Reference}"),
        PaperParagraph.Of(typed.To),
        new PaperHeading(2, typed.Heading),
        .. ParagraphsOf(typed.Text).Select(paragraph => PaperParagraph.Of(paragraph)),
    ]);

    /// <summary>What empty lines part; a single line end is kept within its paragraph.</summary>
    private static string[] ParagraphsOf(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
