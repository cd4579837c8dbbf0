using System.Collections.Frozen;
using System.Text;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// The 49,233 passwords that leaked most often, from the dictionary of zxcvbn-ts (@zxcvbn-ts/language-common 4.1.3, MIT licence, in CommonPasswords.LICENSE.txt).
/// A password is held against them as it is typed and by its core: what is left when what people put around a word, and what they write in place of letters, is taken back.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>Shorter words are in too many longer ones.</summary>
    private const int ShortestWord = 4;

    /// <summary>Of which two after each other are no password either.</summary>
    private const int MostCommon = 10_000;

    private static readonly string[] KeyboardRows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly Lazy<Words> Known = new(Read);

    /// <summary>Whether it is one that others try first.</summary>
    public static bool Contains(string password)
    {
        var (words, lower, core) = (Known.Value, password.ToLowerInvariant(), CoreOf(password));
        return words.Whole.Contains(lower) || words.Cores.Contains(core) || IsTwoOf(core, words.Frequent) || IsRun(lower);
    }

    /// <summary>The letters alone, small, with those that figures and signs stand for.</summary>
    public static string CoreOf(string password)
    {
        var core = new StringBuilder();
        foreach (var letter in password.ToLowerInvariant().Trim([.. Surroundings(password)]))
        {
            core.Append(letter switch
            {
                '0' => 'o',
                '1' or '!' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                _ => letter,
            });
        }

        return string.Concat(core.ToString().Where(char.IsLetter));
    }

    /// <summary>All figures and signs in it, which count for nothing at its ends.</summary>
    private static IEnumerable<char> Surroundings(string password) => password.Where(letter => !char.IsLetter(letter)).Distinct();

    private static bool IsTwoOf(string core, FrozenSet<string> words)
    {
        for (var length = ShortestWord; length <= core.Length - ShortestWord; length++)
        {
            if (words.Contains(core[..length]) && words.Contains(core[length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether most of it goes along a row of keys, the alphabet or the figures.</summary>
    private static bool IsRun(string lower)
    {
        var steps = lower.Zip(lower.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) <= 1 || Array.Exists(KeyboardRows, row => AreNeighbours(row, pair.First, pair.Second)));
        return steps * 4 >= (lower.Length - 1) * 3;
    }

    private static bool AreNeighbours(string row, char first, char second) =>
        row.IndexOf(first) is >= 0 and var one && row.IndexOf(second) is >= 0 and var other && Math.Abs(one - other) == 1;

    private static Words Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(typeof(CommonPasswords), "CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var cores = lines.Select(CoreOf).Where(core => core.Length >= ShortestWord).ToList();
        return new Words(lines.ToFrozenSet(StringComparer.Ordinal), cores.ToFrozenSet(StringComparer.Ordinal), cores.Take(MostCommon).ToFrozenSet(StringComparer.Ordinal));
    }

    private sealed record Words(FrozenSet<string> Whole, FrozenSet<string> Cores, FrozenSet<string> Frequent);
}
