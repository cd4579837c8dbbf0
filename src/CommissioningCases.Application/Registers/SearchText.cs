namespace CommissioningCases.Application.Registers;

/// <summary>A word or "phrase in quotes" that a case must hold, or must not (<c>-word</c>).</summary>
public sealed record SearchTerm(string Text, bool IsPhrase, bool IsExcluded);

/// <summary>
/// What was typed to search by. Every word counts wherever in the case it stands; a word also finds those that begin with it.
/// Whatever else is typed separates words, so that nothing has to be escaped and nothing is a mistake.
/// </summary>
public static class SearchText
{
    /// <summary>More are left out: nobody means them, and each costs a search.</summary>
    public const int MostTerms = 8;

    public static IReadOnlyList<SearchTerm> Terms(string? typed)
    {
        var terms = new List<SearchTerm>();
        var isExcluded = false;
        var isQuoted = false;
        foreach (var part in (typed ?? "").Split('"'))
        {
            if (isQuoted)
            {
                Add(string.Join(' ', Words(part)), isPhrase: true);
                isExcluded = false;
            }
            else
            {
                foreach (var piece in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    isExcluded = piece[0] == '-';
                    foreach (var word in Words(piece))
                    {
                        Add(word, isPhrase: false);
                    }
                }

                isExcluded = part.EndsWith('-') && (part.Length == 1 || char.IsWhiteSpace(part[^2]));
            }

            isQuoted = !isQuoted;
        }

        return terms;

        void Add(string text, bool isPhrase)
        {
            if (text.Length > 0 && terms.Count < MostTerms)
            {
                terms.Add(new SearchTerm(text, isPhrase, isExcluded));
            }
        }
    }

    private static string[] Words(string text) =>
        new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
