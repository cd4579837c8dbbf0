namespace CommissioningCases.Application.Papers;

/// <summary>The numbers of a paper's headings, in their order: 1, 2, 2.1. The title has none, and no heading has where the paper's are not numbered.</summary>
internal sealed class HeadingNumbers(Paper paper)
{
    private const int Levels = 3;

    private readonly int[] _counts = new int[Levels];

    /// <summary>The heading's words with its number before them.</summary>
    public string Next(PaperHeading heading)
    {
        if (!paper.IsNumbered || heading.Level == 1)
        {
            return heading.Text;
        }

        var depth = Math.Min(heading.Level - 2, Levels - 1);
        _counts[depth]++;
        Array.Clear(_counts, depth + 1, Levels - depth - 1);
        return $"{string.Join('.', _counts.Take(depth + 1).SkipWhile(count => count == 0))} {heading.Text}";
    }
}
