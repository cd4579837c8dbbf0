using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>Words of which a case must hold none. No index finds what holds nothing.</summary>
/// <param name="terms">At least one, none of them a phrase.</param>
/// <param name="seesConfidential">Whether what is kept from union representatives is searched too.</param>
internal sealed class ExclusionNarrowing(IReadOnlyList<SearchTerm> terms, bool seesConfidential) : Narrowing
{
    public override string Predicate(Func<object, string> add) => $"""
        (select true from case_words_in_sight w
        where w.case_id = s.case_id{(seesConfidential ? "" : " and not w.is_confidential")}
            and w.words @@ ({string.Join(" || ", terms.Select(term => $"search_query({add(term.Text)}, false)"))}) limit 1) is null
        """;
}
