using System.Globalization;

namespace CommissioningCases.Application.Registers;

/// <summary>Finds providers by their code or a part of their name.</summary>
public static class ProviderSearch
{
    private const int ShortestBeginning = 3;

    /// <summary>Names are the same whatever their accents, and whatever signs stand between their letters.</summary>
    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols;

    private static CompareInfo Comparing => CultureInfo.InvariantCulture.CompareInfo;

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
            : Letters(text) == 0 ? []
            : [.. bodies.Providers.Where(provider => NamesOf(provider).Any(name => Comparing.IndexOf(name, text, Alike) >= 0)).Select(provider => provider.Code)];
    }

    /// <summary>Codes of the providers whose code it is, or whose name begins with it.</summary>
    public static IReadOnlyList<string> Beginning(string typed, KnownBodies bodies)
    {
        var text = typed.Trim();
        return bodies.FindProvider(text.ToUpperInvariant()) is { } exact ? [exact.Code]
            : Letters(text) < ShortestBeginning ? []
            : [.. bodies.Providers.Where(provider => NamesOf(provider).Any(name => Comparing.IsPrefix(name, text, Alike))).Select(provider => provider.Code)];
    }

    /// <summary>Its name and those that it had before.</summary>
    private static IEnumerable<string> NamesOf(Provider provider) => provider.FormerNames.Prepend(provider.Name);

    /// <summary>How much of it names are compared by: signs alone would be the beginning of every name.</summary>
    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
