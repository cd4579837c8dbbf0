using System.Globalization;
using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>Words that a case must hold, all of them, wherever in it each stands.</summary>
/// <param name="terms">At least one, none of them excluded. Of a phrase this looks for the words: see <see cref="PhraseNarrowing"/>.</param>
/// <param name="pcts">The Primary Care Trusts to which the list is narrowed; none for all of the scope.</param>
/// <param name="seesConfidential">Whether what is kept from union representatives is searched too.</param>
/// <param name="calledSo">By whom a case is found as well, whatever its words; null where nobody is looked for.</param>
internal sealed class WordsNarrowing(IReadOnlyList<SearchTerm> terms, Scope scope, Several<string> pcts, bool seesConfidential, CalledSo? calledSo) : IndexedNarrowing
{
    public override string Predicate(Func<object, string> add) => OrCalledSo(Unless(Query(add), query => $"exists (select {OfCase(query)})"), add);

    public override string OpaquePredicate(Func<object, string> add) => OrCalledSo(Unless(Query(add), query => $"(select true {OfCase(query)} limit 1) is true"), add);

    /// <summary>Of the beginnings of words it asks for the words that begin so, which the index leaps between. "Offset 0" keeps the planner from reading all summaries rather than those of the cases found, of which it expects too many.</summary>
    public override string IndexQuery(Func<object, string> add) => $"""
        select c.* from (
            select distinct w.case_id from case_words_in_sight w
            where {scope.ToSql(pcts, add, "w")}{InSight} and {Unless(Query(add), _ => $"w.words @@ (select {Query(add, "search_words_query({0})")})")}{CasesCalledSo(add)}) w
        cross join lateral (select * from case_summaries_in_sight c where c.case_id = w.case_id offset 0) c
        """;

    private string OrCalledSo(string words, Func<object, string> add) => calledSo?.Predicate(add, "s") is { } called ? $"({words} or {called})" : words;

    private string CasesCalledSo(Func<object, string> add) => calledSo?.Predicate(add, "c") is { } called
        ? $" union select c.case_id from case_summaries_in_sight c where {scope.ToSql(pcts, add, "c")} and {called}"
        : "";

    /// <summary>A case with anything confidential has a row of all its words and one of those that everybody sees, which are among them.</summary>
    private string InSight => seesConfidential ? "" : " and not w.is_confidential";

    private string OfCase(string query) => $"from case_words_in_sight w where w.case_id = s.case_id{InSight} and w.words @@ {query}";

    /// <param name="ofWord">What asks for one word.</param>
    private string Query(Func<object, string> add, string ofWord = "search_query({0}, false)") =>
        $"({string.Join(" && ", terms.Select(term => string.Format(CultureInfo.InvariantCulture, term.IsPhrase ? "plainto_tsquery('english', plain_text({0}))" : ofWord, add(term.Text))))})";

    /// <summary>A word that says nothing, such as "the", narrows nothing.</summary>
    private static string Unless(string query, Func<string, string> write) => $"(numnode({query}) = 0 or {write(query)})";
}
