using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>Cases that are looked for by what is called so, and not by their own words: by who looks after them, or whom they are about.</summary>
/// <param name="words">What was typed.</param>
/// <param name="providers">Codes of the providers that are called so.</param>
/// <param name="pcts">The Primary Care Trusts among whose commissioners somebody may be called so; none for people who do not see them.</param>
internal sealed class CalledSo(IReadOnlyList<string> words, IReadOnlyList<string> providers, IReadOnlyList<string> pcts)
{
    /// <summary>Null where what was typed is more than a name: a phrase, or words that are not to be there.</summary>
    public static CalledSo? Of(string? typed, Person? person, KnownBodies known)
    {
        var terms = SearchText.Terms(typed);
        return terms.Count == 0 || terms.Any(term => term.IsPhrase || term.IsExcluded)
            ? null
            : new CalledSo(
                [.. terms.Select(term => term.Text)],
                ProviderSearch.Beginning(typed!, known),
                person is { Role: Role.Commissioner or Role.BoardSecretary } ? Scope.Of(person).Pcts : []);
    }

    /// <summary>The condition that a case meets by its owner or a provider; null where nobody can be called so.</summary>
    public string? Predicate(Func<object, string> add, string alias)
    {
        string[] conditions =
        [
            .. pcts.Count == 0 ? [] : new[] { $"{alias}.owner = any(array(select u.user_name from account_holders u where {HolderSql.ActsFor("u", add(pcts.ToArray()))} and u.role = 'commissioner' and {NameHolds(add)}))" },
            .. providers.Count == 0 ? [] : new[] { $"{alias}.providers && {add(providers.ToArray())}" },
        ];
        return conditions.Length == 0 ? null : $"({string.Join(" or ", conditions)})";
    }

    /// <summary>Each word begins a word of the name. Words are letters and digits alone, so that nothing in them means anything to the pattern.</summary>
    private string NameHolds(Func<object, string> add) => string.Join(" and ", words.Select(word => $"plain_text(u.name) ~* ('\\m' || plain_text({add(word)}))"));
}
