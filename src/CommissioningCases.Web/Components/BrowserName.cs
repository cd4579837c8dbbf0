namespace CommissioningCases.Web.Components;

/// <summary>What a person calls a browser, by what it says of itself, such as "Firefox on Windows".</summary>
public static class BrowserName
{
    /// <summary>In the order in which they are looked for: most say that they are others, too.</summary>
    private static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string? browser) => (Find(Browsers, browser), Find(Systems, browser)) switch
    {
        ({ } name, { } system) => $"{name} on {system}",
        ({ } name, null) => name,
        (null, { } system) => $"A browser on {system}",
        _ => "An unknown browser",
    };

    private static string? Find((string Sign, string Name)[] known, string? browser) =>
        browser is null ? null : known.FirstOrDefault(one => browser.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
