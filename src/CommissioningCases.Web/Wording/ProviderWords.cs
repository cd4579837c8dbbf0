using CommissioningCases.Domain.Bodies;

namespace CommissioningCases.Web.Wording;

/// <summary>How pages speak of what became of a provider. Histories keep the name of their day.</summary>
public static class ProviderWords
{
    /// <summary>Such as "Old Trust is now part of New Trust, from 1 April 2012"; null where the provider goes on.</summary>
    public static string? FateOf(Provider provider, KnownBodies bodies, DateOnly today) => provider.Closure switch
    {
        null => null,
        { Into: { } into } closure when closure.On <= today => $"{provider.Name} is now part of {NameOf(into, bodies)}, from {British.Day(closure.On)}",
        { Into: { } into } closure => $"{provider.Name} will be part of {NameOf(into, bodies)} from {British.Day(closure.On)}",
        var closure when closure.On <= today => $"{provider.Name} closed on {British.Day(closure.On)}",
        var closure => $"{provider.Name} closes on {British.Day(closure.On)}",
    };

    private static string NameOf(string code, KnownBodies bodies) => bodies.FindProvider(code)?.Name ?? code;
}
