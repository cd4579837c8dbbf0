
namespace CommissioningCases.Web.Components;

/// <summary>Providers to choose from, each by its name and code, so that typing a part of either finds it.</summary>
public static class ProviderOptions
{
    /// <summary>Every provider that is open on that day by name, those of the area first, but those left out.</summary>
    /// <param name="area">Code of the Strategic Health Authority; null where none is nearer than another.</param>
    public static IReadOnlyList<Option> All(KnownBodies bodies, DateOnly day, string? area, IReadOnlyCollection<string> except) =>
    [
        .. bodies.Providers
            .Where(provider => provider.IsOpenOn(day) && !except.Contains(provider.Code))
            .OrderBy(provider => area is null || provider.Sha == area ? 0 : 1)
            .ThenBy(provider => provider.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(provider => provider.Code, StringComparer.Ordinal)
            .Select(Option),
    ];

    /// <summary>Some that are likely, and then every other that is open on that day.</summary>
    /// <param name="area">As above.</param>
    public static IReadOnlyList<Option> All(KnownBodies bodies, DateOnly day, string? area, IReadOnlyList<string> first, IReadOnlyCollection<string> except) =>
        [.. Of(bodies, first.Where(code => !except.Contains(code))), .. All(bodies, day, area, [.. first, .. except])];

    /// <summary>The providers of these codes.</summary>
    public static IReadOnlyList<Option> Of(KnownBodies bodies, IEnumerable<string> codes) =>
        [.. codes.Select(code => bodies.FindProvider(code) is { } provider ? Option(provider) : new Option(code, code))];

    private static Option Option(Provider provider) => new(
        provider.Code,
        provider.FormerNames is [.., var former] ? $"{provider.Name} ({provider.Code}), formerly {former}" : $"{provider.Name} ({provider.Code})");
}
