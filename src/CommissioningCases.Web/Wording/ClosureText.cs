namespace CommissioningCases.Web.Wording;

/// <summary>How pages speak of what became of an organisation. Histories keep the name of their day.</summary>
public static class ClosureText
{
    /// <summary>Such as "Old Trust is now part of New Trust, from 1 April 2012"; null where the provider goes on.</summary>
    public static string? Of(Provider provider, KnownBodies bodies, DateOnly today) =>
        Of(provider.Name, provider.Closure, into => bodies.FindProvider(into)?.Name, today);

    /// <summary>The same of a Primary Care Trust.</summary>
    public static string? Of(PrimaryCareTrust pct, KnownBodies bodies, DateOnly today) =>
        Of(pct.Name, pct.Closure, into => bodies.FindPct(into)?.Name, today);

    /// <summary>The same of any organisation.</summary>
    /// <param name="others">Those into which it can have merged, among others.</param>
    public static string? Of(NamedOrganisation organisation, IEnumerable<NamedOrganisation> others, DateOnly today) =>
        Of(organisation.Name, organisation.Closure, into => others.FirstOrDefault(other => other.Kind == organisation.Kind && other.Code == into)?.Name, today);

    private static string? Of(string name, BodyClosure? closure, Func<string, string?> nameOf, DateOnly today) => closure switch
    {
        null => null,
        { Into: { } into } when closure.On <= today => $"{name} is now part of {nameOf(into) ?? into}, from {EnglishFormat.Day(closure.On)}",
        { Into: { } into } => $"{name} will be part of {nameOf(into) ?? into} from {EnglishFormat.Day(closure.On)}",
        _ when closure.On <= today => $"{name} closed on {EnglishFormat.Day(closure.On)}",
        _ => $"{name} closes on {EnglishFormat.Day(closure.On)}",
    };
}
