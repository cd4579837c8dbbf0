using System.Runtime.CompilerServices;
using System.Text;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>The exchange format's words for the values of enumerations: <c>OtherProvider</c> is <c>other-provider</c> there.</summary>
public static class ExchangeNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Names[Table<T>.IndexOf(value)];

    /// <summary>Every word, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Names;

    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum
    {
        var index = Array.IndexOf(Table<T>.Names, word);
        value = index < 0 ? default : Table<T>.Values[index];
        return index >= 0;
    }

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

    /// <summary>Plain arrays: an enumeration has few values, and a dictionary of each would have to be compiled at every start.</summary>
    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Names = Array.ConvertAll(Values, Spell);

        /// <summary>The enumerations count from 0 without gaps, so that a value is its own index.</summary>
        public static int IndexOf(T value) => Unsafe.BitCast<T, int>(value);
    }
}
