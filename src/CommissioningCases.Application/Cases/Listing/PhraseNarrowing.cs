using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>A phrase that one of a case's entries must hold, or none. It has no index of its own: those that hold its words are found by <see cref="WordsNarrowing"/>.</summary>
/// <param name="seesConfidential">Whether what is kept from union representatives is searched too.</param>
internal sealed class PhraseNarrowing(SearchTerm phrase, bool seesConfidential) : Narrowing
{
    public override string Predicate(Func<object, string> add)
    {
        var query = $"search_query({add(phrase.Text)}, true)";
        return $"""
            (numnode({query}) = 0 or (
                select true from case_texts_in_sight t
                where t.case_id = s.case_id{(seesConfidential ? "" : " and not t.is_confidential")} and t.search @@ {query} limit 1) is {(phrase.IsExcluded ? "null" : "true")})
            """;
    }
}
