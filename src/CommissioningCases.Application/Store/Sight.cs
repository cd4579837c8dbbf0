namespace CommissioningCases.Application.Store;

/// <summary>What the database is to show, in the words of its policies.</summary>
internal static class Sight
{
    private const string Everything = "all";
    private const string Accounts = "accounts";
    private const string Administrator = "administrator";
    private const string Union = "union";
    private const string Reads = "reads";

    public static IReadOnlyList<string> Of(CurrentPerson current)
    {
        if (current.Link is { } link)
        {
            return [$"link {Convert.ToHexStringLower(link)}"];
        }

        if (current.PublicDirectory is { } cluster)
        {
            // It stands in an address that anybody can type: what is no code names no cluster.
            return cluster.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? [$"directory {cluster}"] : [];
        }

        if (current.PublicOffer is { } offer)
        {
            return [$"offer {offer}"];
        }

        List<string> words = current.RowVisibility == RowVisibility.Everything ? [Everything] : [.. Of(Scope.Of(current.Person), current.Person)];
        if (current.Person is { } person)
        {
            words.Add($"person {person.Id}");
            if (OfRole(person.Role) is { } word)
            {
                words.Add(word);
            }

            if (person is { Role: Role.UnionRepresentative, Union: { } union })
            {
                words.Add($"{Union} {union}");
            }
        }

        if (current.IsAtAccounts)
        {
            words.Add(Accounts);
        }

        // A word in a word would say more than was meant.
        return words.TrueForAll(word => !word.Contains('|')) ? words : throw new InvalidOperationException("The code of an organisation has no bar in it.");
    }

    /// <summary>What a role has besides the organisations of its holder; null where it has nothing.</summary>
    private static string? OfRole(Role role) => role switch
    {
        Role.Administrator => Administrator,
        Role.UnionRepresentative => Union,
        Role.DepartmentReader => Reads,
        _ => null,
    };

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
