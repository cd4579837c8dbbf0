namespace CommissioningCases.Web.Components;

/// <summary>People to choose from by their names; those who share a name by their user names too.</summary>
public static class PersonOptions
{
    public static IReadOnlyList<Option> Of(IReadOnlyList<Colleague> people)
    {
        var shared = SharedBy(people.Select(person => person.Name));
        return [.. people.Select(person => new Option(person.UserName, NameOf(person.Name, person.UserName, shared)))];
    }

    /// <summary>The names that several people bear.</summary>
    public static IReadOnlySet<string> SharedBy(IEnumerable<string> names) =>
        names.CountBy(name => name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="shared">The names that say too little alone.</param>
    public static string NameOf(string name, string userName, IReadOnlySet<string> shared) => shared.Contains(name) ? $"{name} ({userName})" : name;
}
