namespace CommissioningCases.Domain.Choice;

/// <summary>Names of services as they are compared: two that differ in their case and their spaces alone are one name.</summary>
internal sealed class ServiceNames : IEqualityComparer<string>
{
    private ServiceNames()
    {
    }

    public static ServiceNames Comparer { get; } = new();

    /// <summary>Whether it is the code or the name of a service of the national list.</summary>
    public static bool IsNational(string name, KnownBodies bodies) =>
        bodies.NationalServices.Any(service => Comparer.Equals(name, service.Code) || Comparer.Equals(name, service.Name));

    public bool Equals(string? x, string? y) => string.Equals(Spaced(x ?? ""), Spaced(y ?? ""), StringComparison.OrdinalIgnoreCase);

    public int GetHashCode(string obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(Spaced(obj));

    /// <summary>The name with one space between its words and none around them.</summary>
    private static string Spaced(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
