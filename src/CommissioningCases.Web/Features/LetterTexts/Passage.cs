namespace CommissioningCases.Web.Features.LetterTexts;

/// <summary>How the letter prints some of its words.</summary>
public enum Emphasis
{
    None,
    Bold,
    Italic,
}

/// <summary>A stretch of a passage that is printed alike.</summary>
public readonly record struct Stretch(int Start, int Length, Emphasis Emphasis)
{
    public int End => Start + Length;
}

/// <summary>Where a clause stands in a passage.</summary>
public readonly record struct ClauseMark(int Start, Clause Clause)
{
    public int End => Start + Clause.Text.Length;
}

/// <summary>A paragraph, list item or table cell of a letter: its words without marks of print, which parts are emphasised, and which are clauses.</summary>
public sealed class Passage(string text, IReadOnlyList<Stretch> stretches)
{
    private readonly List<ClauseMark> _marks = [];

    /// <summary>The letter's words. A line break is one where the letter has one.</summary>
    public string Text { get; } = text;

    /// <summary>Without gaps, from the first character to the last.</summary>
    public IReadOnlyList<Stretch> Stretches { get; } = stretches;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<ClauseMark> Marks => _marks;

    /// <summary>Marks the first place where the clause stands and no other clause does.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool TryMark(Clause clause)
    {
        for (var start = Find(0); start >= 0; start = Find(start + 1))
        {
            var mark = new ClauseMark(start, clause);
            if (_marks.TrueForAll(other => mark.End <= other.Start || other.End <= mark.Start))
            {
                _marks.Add(mark);
                _marks.Sort((one, other) => one.Start.CompareTo(other.Start));
                return true;
            }
        }

        return false;

        int Find(int from) => Text.IndexOf(clause.Text, from, StringComparison.Ordinal);
    }
}
