using CommissioningCases.Application.Accounts;

namespace CommissioningCases.Application.Cases.Listing;

/// <summary>A word or phrase that a case must hold, or must not.</summary>
/// <param name="pct">The Primary Care Trust to which the list is narrowed; null for all of the scope.</param>
/// <param name="seesConfidential">Whether what is kept from union representatives is searched too.</param>
internal sealed class WordNarrowing(SearchTerm term, Scope scope, string? pct, bool seesConfidential) : Narrowing
{
    public override bool HasFinding => !term.IsExcluded;

    public override string Condition(Func<object, string> add) =>
        Unless(add, query => $"{(term.IsExcluded ? "not " : "")}exists (select from {Texts(add, query)} and t.case_id = s.case_id)");

    public override string Trial(Func<object, string> add) =>
        Unless(add, query => $"(select true from {Texts(add, query)} and t.case_id = s.case_id limit 1) is {(term.IsExcluded ? "null" : "true")}");

    /// <summary>
    /// A word that says nothing is never found by this: every case passes its trial, so that no page has to be looked for otherwise. "Offset 0" keeps the
    /// planner from reading all summaries rather than those of the cases found, of which it expects too many.
    /// </summary>
    public override string Finding(Func<object, string> add) => $"""
        select c.* from (select distinct t.case_id from {Texts(add, Query(add))}) t
        cross join lateral (select * from case_summaries_in_sight c where c.case_id = t.case_id offset 0) c
        """;

    private string Texts(Func<object, string> add, string query) =>
        $"case_texts_in_sight t where {scope.ToSql(pct, add, "t")}{(seesConfidential ? "" : " and not t.is_confidential")} and t.search @@ {query}";

    /// <summary>A word that says nothing, such as "the", narrows nothing.</summary>
    private string Unless(Func<object, string> add, Func<string, string> write)
    {
        var query = Query(add);
        return $"(numnode({query}) = 0 or {write(query)})";
    }

    private string Query(Func<object, string> add) => $"search_query({add(term.Text)}, {(term.IsPhrase ? "true" : "false")})";
}
