namespace CommissioningCases.Web.Wording;

/// <summary>How pages speak of what became of an organisation. Histories keep the name of their day.</summary>
public static class ClosingWords
{
    /// <summary>Such as "Old Trust is now part of New Trust, from 1 April 2012"; null where the provider goes on.</summary>
    public static string? FateOf(Provider provider, KnownBodies bodies, DateOnly today) =>
        FateOf(provider.Name, provider.Closure, into => bodies.FindProvider(into)?.Name, today);

    /// <summary>The same of a Primary Care Trust.</summary>
    public static string? FateOf(PrimaryCareTrust pct, KnownBodies bodies, DateOnly today) =>
        FateOf(pct.Name, pct.Closure, into => bodies.FindPct(into)?.Name, today);

    /// <summary>The same of any organisation.</summary>
    /// <param name="others">Those into which it can have merged, among others.</param>
    public static string? FateOf(NamedOrganisation organisation, IEnumerable<NamedOrganisation> others, DateOnly today) =>
        FateOf(organisation.Name, organisation.Closure, into => others.FirstOrDefault(other => other.Kind == organisation.Kind && other.Code == into)?.Name, today);

    private static string? FateOf(string name, BodyClosure? closure, Func<string, string?> nameOf, DateOnly today) => closure switch
    {
        null => null,
        { Into: { } into } when closure.On <= today => $"{name} is now part of {nameOf(into) ?? into}, from {British.Day(closure.On)}",
        { Into: { } into } => $"{name} will be part of {nameOf(into) ?? into} from {British.Day(closure.On)}",
        _ when closure.On <= today => $"{name} closed on {British.Day(closure.On)}",
        _ => $"{name} closes on {British.Day(closure.On)}",
    };
}
