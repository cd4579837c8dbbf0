namespace CommissioningCases.Application.Correspondence;

/// <summary>Words that somebody may have meant who typed another.</summary>
internal static class NearWords
{
    private const int Most = 3;

    /// <summary>The nearest first; none where none is near.</summary>
    public static IEnumerable<string> Of(string typed, IEnumerable<string> words) => words
        .Select(word => (Word: word, Distance: DistanceOf(typed.ToLowerInvariant(), word)))
        .Where(one => one.Distance <= Math.Max(2, one.Word.Length / 3) || IsPartOf(typed, one.Word))
        .OrderBy(one => one.Distance)
        .Select(one => one.Word)
        .Take(Most);

    /// <summary>Whether one says less than the other: "weight" of "quality weight", "provider name" of "provider".</summary>
    private static bool IsPartOf(string typed, string word) =>
        typed.Length > 2 && (word.Contains(typed, StringComparison.OrdinalIgnoreCase) || typed.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many letters have to be put in, taken out or changed to make one of the other.</summary>
    private static int DistanceOf(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            (var before, row[0]) = (row[0], i);
            for (var j = 1; j <= other.Length; j++)
            {
                (before, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
