namespace CommissioningCases.Application.Store;

/// <summary>What the database is to show, in the words of its policies.</summary>
internal static class Sight
{
    private const string Everything = "all";
    private const string Accounts = "accounts";
    private const string Administrator = "administrator";
    private const string Union = "union";

    public static IReadOnlyList<string> Of(CurrentPerson current)
    {
        if (current.Link is { } link)
        {
            return [$"link {Convert.ToHexStringLower(link)}"];
        }

        List<string> words = current.RowVisibility == RowVisibility.Everything ? [Everything] : [.. Of(Scope.Of(current.Person), current.Person)];
        if (current.Person is { } person)
        {
            words.Add($"person {person.Id}");
            if (person.Role is Role.Administrator or Role.UnionRepresentative)
            {
                words.Add(person.Role is Role.Administrator ? Administrator : Union);
            }
        }

        if (current.IsAtAccounts)
        {
            words.Add(Accounts);
        }

        // A word in a word would say more than was meant.
        return words.TrueForAll(word => !word.Contains('|')) ? words : throw new InvalidOperationException("The code of an organisation has no bar in it.");
    }

    private static IEnumerable<string> Of(Scope scope, Person? person)
    {
        // "All" opens more than cases, such as the service's log: the Department's readers see cases by their authorities, each by its name.
        if (scope.IsEverything && person is not { Role: Role.DepartmentReader })
        {
            yield return Everything;
        }

        foreach (var pct in scope.Pcts)
        {
            yield return $"pct {pct}";
        }

        foreach (var sha in scope.Shas)
        {
            yield return $"sha {sha}";
        }
    }
}
