using System.Collections.Frozen;
using System.Text;

namespace CommissioningCases.Domain.Actions;

/// <summary>The exchange format's words for the values of enumerations: <c>OtherProvider</c> is <c>other-provider</c> there.</summary>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.ByValue[value];

    /// <summary>Every word, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.All;

    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum => Table<T>.ByWord.TryGetValue(word, out value);

    private static string Spell<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> ByWord = Enum.GetValues<T>().ToFrozenDictionary(Spell, StringComparer.Ordinal);
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().ToFrozenDictionary(value => value, Spell);
        public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<T>().Select(Spell)];
    }
}
