
namespace CommissioningCases.Web.Components;

/// <summary>People to choose from by their names; those who share a name by their user names too.</summary>
public static class PersonOptions
{
    public static IReadOnlyList<Option> Of(IReadOnlyList<Colleague> people)
    {
        var shared = people.CountBy(person => person.Name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. people.Select(person => new Option(person.UserName, shared.Contains(person.Name) ? $"{person.Name} ({person.UserName})" : person.Name))];
    }
}
