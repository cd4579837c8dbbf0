using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace CommissioningCases.Web.Components;

/// <summary>What the addresses of registers have in common.</summary>
public static class RegisterAddress
{
    /// <summary>How they call the order.</summary>
    public const string SortWord = "sort";
}

/// <summary>A register as its address says it: what it is narrowed to, how it is ordered and where the page begins.</summary>
/// <param name="Path">The address without any of that.</param>
public sealed record RegisterAddress<TFilter>(string Path, Register<TFilter> Register, TFilter Filter)
    where TFilter : class, new()
{
    /// <summary>The word for the order; null for the usual one.</summary>
    public string? Sort { get; init; }

    /// <summary>Where the page begins; null for the first.</summary>
    public RowPosition? From { get; init; }

    /// <summary>What the address says that cannot be followed, a sentence for each.</summary>
    public IReadOnlyList<string> Faults { get; private init; } = [];

    /// <summary>The same for a page, which leaves it out and says so.</summary>
    public IReadOnlyList<string> Problems => [.. Faults.Select(fault => $"{fault.TrimEnd('.')}, and was left out.")];

    public bool IsNarrowed => Register.IsNarrowed(Filter);

    /// <summary>Whether it is the beginning of the whole register.</summary>
    public bool IsWhole => !IsNarrowed && From is null;

    /// <summary>What the address of a request says of the register.</summary>
    /// <param name="person">Who asks.</param>
    public RegisterAddress<TFilter> Read(HttpRequest request, Person? person) => Read(request.Query, person);

    /// <summary>What a query says of the register.</summary>
    /// <param name="query">As it stands in an address, with its question mark; blank where it says nothing.</param>
    /// <param name="person">Who asks.</param>
    public RegisterAddress<TFilter> Read(string query, Person? person) => Read(new QueryCollection(QueryHelpers.ParseQuery(query)), person);

    private RegisterAddress<TFilter> Read(IQueryCollection query, Person? person)
    {
        var problems = new List<string>();
        var filter = Register.Read(Text, person, problems);
        var sort = Register.Sorts.Skip(1).FirstOrDefault(sort => sort.Word.Equals(Text(RegisterAddress.SortWord), StringComparison.OrdinalIgnoreCase))?.Word;
        return this with { Filter = filter, Sort = sort, From = Position("before", true) ?? Position("after", false), Faults = [.. problems.Select(problem => $"{problem}.")] };

        string? Text(string word) => QueryText.Of(query[word].ToString());

        RowPosition? Position(string word, bool isBackwards) =>
            Text(word) is { } token && new RowPosition(token, isBackwards) is var position && Register.Knows(position, filter, sort) ? position : null;
    }

    /// <summary>The address of the page, which is the first unless <see cref="From"/> says otherwise.</summary>
    public override string ToString() => Href(Path, Register.Filters);

    /// <summary>The address of the same register, all pages of it, as a table for a spreadsheet.</summary>
    public string TableHref(TableFormat format) => (this with { From = null }).Href(AddressWriter.TableOf(Path, format), Register.Filters.Where(filter => !filter.IsOfPage));

    /// <summary>What the address of its first page says of the register, with its question mark; blank where that is nothing.</summary>
    public string Query => HrefAt("");

    /// <summary>The links to its tables.</summary>
    public TableLinks Tables() => new(TableHref(TableFormat.Workbook), TableHref(TableFormat.Csv));

    /// <summary>The address of the same register under another path.</summary>
    public string HrefAt(string path) => (this with { From = null }).Href(path, Register.Filters);

    /// <summary>The same register narrowed otherwise, from its first page on.</summary>
    public RegisterAddress<TFilter> With(TFilter filter) => this with { Filter = filter, From = null };

    /// <summary>The links from the page to those around it.</summary>
    public KeysetLinks LinksOf<TRow>(RegisterPage<TRow> page) => new(HrefFrom(page.Previous), HrefFrom(page.Next));

    /// <summary>The links from a page of a log, which lead back to its first page and on.</summary>
    public KeysetLinks LinksOfLog<TRow>(RegisterPage<TRow> page) =>
        new(From is null ? null : (this with { From = null }).ToString(), HrefFrom(page.Next)) { PreviousText = "Latest", NextText = "Earlier" };

    /// <param name="options">What can be chosen of a filter, by its word, where the page knows more of it.</param>
    public Chips Chips(RegisterContext context, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>>? options = null) => new(
        [
            .. from filter in Register.Filters
               let text = filter.ChipOf(Filter, context, options?.GetValueOrDefault(filter.Word))
               where text is not null
               select new Chip(text, With(filter.Without(Filter)).ToString()),
        ],
        With(new TFilter()).ToString());

    /// <inheritdoc cref="Chips"/>
    /// <param name="layout">How the form looks.</param>
    public FilterForm Form(FilterLayout layout, RegisterContext context, IReadOnlyDictionary<string, IReadOnlyList<FilterOption>>? options = null)
    {
        FilterBox[] boxes =
        [
            .. from filter in Register.Filters
               where !filter.IsOfPage || filter.Control != FilterControl.Kept
               select new FilterBox(filter.Control, filter.Word, filter.Label, filter.ValueOf(Filter), options?.GetValueOrDefault(filter.Word) ?? filter.Options(context))
               {
                   Blank = filter.Blank,
                   Hint = filter.Hint,
               },
        ];
        return new FilterForm(Path, layout, [.. boxes.Where(box => box.HasControl)])
        {
            Kept = [.. boxes.Where(box => box is { HasControl: false, Value: not null }).Select(box => (box.Word, box.Value!)), .. Sort is null ? [] : new[] { (RegisterAddress.SortWord, Sort) }],
        };
    }

    private string? HrefFrom(RowPosition? position) => position is null ? null : (this with { From = position }).ToString();

    private string Href(string path, IEnumerable<RegisterFilter<TFilter>> filters)
    {
        var query = new QueryBuilder();
        foreach (var filter in filters)
        {
            Add(filter.Word, filter.ValueOf(Filter));
        }

        Add(RegisterAddress.SortWord, Sort);
        Add(From?.IsBackwards == true ? "before" : "after", From?.Token);
        return path + query;

        void Add(string word, string? value)
        {
            if (value is not null)
            {
                query.Add(word, value);
            }
        }
    }
}
