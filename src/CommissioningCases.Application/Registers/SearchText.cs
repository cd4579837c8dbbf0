using System.Globalization;
using System.Text;

namespace CommissioningCases.Application.Registers;

/// <summary>A word or "phrase in quotes" that a case must hold, or must not (<c>-word</c>).</summary>
public sealed record SearchTerm(string Text, bool IsPhrase, bool IsExcluded);

/// <summary>
/// What was typed to search by. Every word counts wherever in the case it stands; a word also finds those that begin with it. What is typed without a blank,
/// such as "24/7", is looked for as it stands, whatever sign parts it. Any other sign separates words, so that nothing has to be escaped and nothing is a mistake.
/// </summary>
public static class SearchText
{
    /// <summary>More cannot be searched by at once.</summary>
    public const int MostTerms = 20;

    /// <summary>They stand inside a word, which is found whether or not they were typed: the database takes them away as well.</summary>
    private const string Apostrophes = "'’‘ʼ`´";

    public static IReadOnlyList<SearchTerm> Terms(string? typed)
    {
        var terms = new List<SearchTerm>();
        var isExcluded = false;
        var isQuoted = false;
        foreach (var part in Composed(typed ?? "").Split('"', '“', '”', '„'))
        {
            if (isQuoted)
            {
                Add(Words(part), isPhrase: true);
                isExcluded = false;
            }
            else
            {
                foreach (var piece in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    isExcluded = piece[0] == '-';
                    var words = Words(piece);
                    Add(words, isPhrase: words.Length > 1);
                }

                isExcluded = part.EndsWith('-') && (part.Length == 1 || char.IsWhiteSpace(part[^2]));
            }

            isQuoted = !isQuoted;
        }

        return terms;

        void Add(string[] words, bool isPhrase)
        {
            if (words.Length > 0)
            {
                terms.Add(new SearchTerm(string.Join(' ', words), isPhrase, isExcluded));
            }
        }
    }

    public static bool IsTooLong(string? typed) => Terms(typed).Count > MostTerms;

    /// <summary>A letter and its accent are one, however the keyboard sent them. What is no text at all is left as it is: nothing in it is a letter.</summary>
    private static string Composed(string text) => text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0 && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar)
        ? text.Normalize(NormalizationForm.FormKC)
        : text;

    private static string[] Words(string text) =>
        new string([.. text.Where(letter => !Apostrophes.Contains(letter, StringComparison.Ordinal)).Select(letter => IsOfAWord(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOfAWord(char letter) => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
