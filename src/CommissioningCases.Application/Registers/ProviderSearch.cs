namespace CommissioningCases.Application.Registers;

/// <summary>Finds providers by their code or a part of their name.</summary>
public static class ProviderSearch
{
    /// <summary>Codes of the providers meant; null when nothing was typed, empty when no provider is called so.</summary>
    public static IReadOnlyList<string>? Codes(string? typed, KnownBodies bodies)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var text = typed.Trim();
        return bodies.FindProvider(text.ToUpperInvariant()) is { } exact
            ? [exact.Code]
            : [.. bodies.Providers.Where(provider => provider.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(provider => provider.Code)];
    }
}
