namespace CommissioningCases.Application.Registers;

/// <summary>
/// A list that is narrowed, ordered, paged and written as a table, declared once: its columns and its filters. The list, its pages, the table for a spreadsheet,
/// the address and the form of filters follow from the declaration.
/// </summary>
public abstract class Register
{
    /// <summary>A longer text nobody looks for.</summary>
    public const int LongestText = 200;

    /// <summary>How addresses call a Primary Care Trust.</summary>
    public const string PctWord = "pct";

    /// <summary>Its columns, in their order, without what only its rows say.</summary>
    public abstract IReadOnlyList<RegisterColumn> Headings { get; }
}

/// <inheritdoc/>
/// <typeparam name="TFilter">Everything to which it can be narrowed; a new one narrows nothing.</typeparam>
public abstract partial class Register<TFilter> : Register
    where TFilter : class, new()
{
    private const string FirstDay = "from";
    private const string LastDay = "to";

    /// <summary>In the order in which addresses and chips name them.</summary>
    public abstract IReadOnlyList<RegisterFilter<TFilter>> Filters { get; }

    /// <summary>The words for the orders that one can choose, the usual one first; none where there is no choice.</summary>
    public virtual IReadOnlyList<FilterOption> Sorts => [];

    /// <summary>The filters by the first and the last of several days: a word that ends in "from", and the same that ends in "to".</summary>
    private IEnumerable<(RegisterFilter<TFilter> First, RegisterFilter<TFilter> Last)> Periods =>
        from first in Filters
        where first.Word.EndsWith(FirstDay, StringComparison.Ordinal)
        from last in Filters
        where last.Word == $"{first.Word[..^FirstDay.Length]}{LastDay}"
        select (first, last);

    public RegisterFilter<TFilter> Filter(string word) => Filters.First(filter => filter.Word == word);

    /// <summary>Reads what an address says.</summary>
    /// <param name="textOf">Gives for a word what the address says of it; null where it says nothing.</param>
    /// <param name="problems">Gets for each thing that cannot be followed, and was left out, the beginning of a sentence that says so.</param>
    public TFilter Read(Func<string, string?> textOf, Person? person, ICollection<string> problems)
    {
        var read = new TFilter();
        foreach (var filter in Filters)
        {
            if (textOf(filter.Word) is { } text && WhyNot(filter, text) is { } what)
            {
                problems.Add($"“{text[..Math.Min(text.Length, 40)]}” is not {what}");
            }
        }

        foreach (var (first, last) in Periods)
        {
            if (first.ValueOf(read) is { } from && last.ValueOf(read) is { } to && string.CompareOrdinal(from, to) > 0 && DateField.TryParse(from, out var start) && DateField.TryParse(to, out var end))
            {
                problems.Add($"{first.Label} {EnglishFormat.Day(start)} is later than {EnglishFormat.LowerFirst(last.Label)} {EnglishFormat.Day(end)}");
                read = first.Without(read);
            }
        }

        return read;

        string? WhyNot(RegisterFilter<TFilter> filter, string text) =>
            !filter.IsFor(person) ? $"something that {EnglishFormat.LowerFirst(person!.Role.Title())}s can ask for"
            : filter.TryRead(text, person, ref read) ? null
            : filter.What;
    }

    /// <summary>Whether a page can begin there.</summary>
    public abstract bool Knows(RowPosition position, TFilter filter, string? sort);

    /// <summary>Whether it is narrowed to anything.</summary>
    public bool IsNarrowed(TFilter filter) => Filters.Any(one => !one.IsOfPage && one.ValueOf(filter) is not null);
}
