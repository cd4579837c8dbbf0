namespace CommissioningCases.Web.Api;

/// <summary>What the address of a program's request says of a register. What cannot be followed is refused, not left out: nobody reads a sentence that says so, and the answer would hold more than was asked for.</summary>
internal static class ApiQuery
{
    private const string After = "after";
    private const int LongestTold = 40;
    private const int MostWords = 60;

    public static IReadOnlyList<ApiParameter> ParametersOf<TFilter>(RegisterAddress<TFilter> register)
        where TFilter : class, new() =>
    [
        .. FiltersOf(register).Select(filter => new ApiParameter(filter.Word, filter.What is { } what ? $"{filter.Label}: {what}" : filter.Label) { Words = WordsOf(filter) }),
        .. register.Register.Sorts.Count == 0 ? Array.Empty<ApiParameter>() : [new(RegisterAddress.SortWord, "The order of the rows") { Words = [.. register.Register.Sorts.Select(sort => sort.Word)] }],
        new(After, "Where the page begins, as the address next of the page before it says"),
    ];

    /// <returns>The sentences that say what cannot be followed; none where all can.</returns>
    public static IReadOnlyList<string> FaultsOf<TFilter>(RegisterAddress<TFilter> read, HttpRequest request)
        where TFilter : class, new()
    {
        string[] known = [.. ParametersOf(read).Select(parameter => parameter.Name)];
        var unknown = request.Query.Keys.Where(word => !known.Contains(word)).Select(word => $"Nothing here is called “{Told(word)}”.");
        var silent = read.Faults.Count > 0 ? [] : FiltersOf(read).Where(filter => Text(request, filter.Word) is { } text && filter.ValueOf(read.Filter) is null && !IsRead(filter, text))
            .Select(filter => $"“{Told(Text(request, filter.Word)!)}” cannot be said of “{filter.Word}”.");
        return [.. read.Faults, .. unknown, .. silent, .. OrderFaults(read, request)];
    }

    /// <summary>Whether a text is one of the filter's values, also the one that it has anyway.</summary>
    private static bool IsRead<TFilter>(RegisterFilter<TFilter> filter, string text)
        where TFilter : class, new()
    {
        var read = new TFilter();
        return filter.TryRead(text, null, ref read);
    }

    private static IEnumerable<string> OrderFaults<TFilter>(RegisterAddress<TFilter> read, HttpRequest request)
        where TFilter : class, new()
    {
        if (Text(request, RegisterAddress.SortWord) is { } sort && !read.Register.Sorts.Any(one => one.Word.Equals(sort, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"“{Told(sort)}” is not an order of the rows.";
        }

        if (Text(request, After) is not null && read.From is null)
        {
            yield return "No page begins there: take the address next of the page before it, as it is.";
        }
    }

    private static IEnumerable<RegisterFilter<TFilter>> FiltersOf<TFilter>(RegisterAddress<TFilter> register)
        where TFilter : class, new() => register.Register.Filters.Where(filter => !filter.IsOfPage);

    /// <summary>Those that are the same for everybody, where there are not too many to be listed.</summary>
    private static IReadOnlyList<string> WordsOf<TFilter>(RegisterFilter<TFilter> filter) =>
        filter.Options(new RegisterContext(null, ReferenceData.BuiltIn.Bodies, default)) is { Count: <= MostWords } options ? [.. options.Select(option => option.Word)] : [];

    private static string? Text(HttpRequest request, string word) => QueryText.Of(request.Query[word].ToString());

    private static string Told(string text) => text[..Math.Min(text.Length, LongestTold)];
}
