using System.Text;
using System.Text.RegularExpressions;

namespace CommissioningCases.Web.Features.LetterTexts;

/// <summary>Reads the marks of print that the letters' texts hold: <c>**bold**</c>, <c>*italic*</c> and <c>&lt;i&gt;italic&lt;/i&gt;</c>.</summary>
internal static partial class PassageReader
{
    public static Passage Read(string marked)
    {
        var text = new StringBuilder();
        var stretches = new List<Stretch>();
        var at = 0;
        foreach (Match match in Marked.Matches(marked))
        {
            Add(marked[at..match.Index], Emphasis.None);
            Add(match.Groups["words"].Value, match.Value.StartsWith("**", StringComparison.Ordinal) ? Emphasis.Bold : Emphasis.Italic);
            at = match.Index + match.Length;
        }

        Add(marked[at..], Emphasis.None);
        return new Passage(text.ToString(), stretches);

        void Add(string words, Emphasis emphasis)
        {
            if (words.Length > 0)
            {
                stretches.Add(new Stretch(text.Length, words.Length, emphasis));
                text.Append(words);
            }
        }
    }

    /// <summary>The paragraphs of a table's cell, which may be marked as such.</summary>
    public static IReadOnlyList<Passage> ReadCell(string cell) =>
        [.. ParagraphMark.Split(cell).Select(words => words.Trim()).Where(words => words.Length > 0).Select(Read)];

    [GeneratedRegex(@"\*\*(?<words>.+?)\*\*|\*(?<words>.+?)\*|<i>(?<words>.+?)</i>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Marked { get; }

    [GeneratedRegex("</?p>")]
    private static partial Regex ParagraphMark { get; }
}
