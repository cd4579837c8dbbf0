using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>A representative has the union watch a trust, a provider and a service, and is told of a case of theirs until the union watches them no more.</summary>
public sealed class UnionWatchTests
{
    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task What_the_union_watches_is_told_until_it_watches_no_more(bool hasScript, Screen screen)
    {
        var service = $"Lighthouse clinics {screen}";
        await using var union = await BrowserSite.SignInAsync("union", screen, hasScript);
        await union.GoAsync("/work");
        await union.FollowAsync("your union");
        await union.Page.FillAsync("#Provider", "Nobody of that name");
        await union.PressAsync("Watch the provider");
        (await union.TextsAsync(".nhsuk-error-summary__list li")).ShouldBe(["No provider is called so. Type its code or another part of its name"]);
        await union.KeepPictureAsync($"union-watching-error-{screen}");
        await union.Page.FillAsync("#Provider", "RJX");
        await union.PressAsync("Watch the provider");
        await union.Page.SelectOptionAsync("#Pct", DemonstrationBodies.PeninsulaPct);
        await union.PressAsync("Watch the trust");
        await union.Page.FillAsync("#Service", service);
        await union.PressAsync("Watch the service");
        await union.KeepPictureAsync($"union-watching-{screen}");
        await union.RequireFitAsync();
        var watched = await union.TextsAsync(".app-watched li");
        watched.Count.ShouldBe(3);
        watched.ShouldContain(text => text.StartsWith("Calderstones Partnership NHS Foundation Trust (RJX)", StringComparison.Ordinal));
        watched.ShouldContain(text => text.StartsWith("Demonstration Peninsula PCT", StringComparison.Ordinal));
        watched.ShouldAllBe(text => text.Contains("by Una Union", StringComparison.Ordinal));

        await using var commissioner = await BrowserSite.SignInAsync("peninsula", screen, hasScript);
        await commissioner.SendAsync("/log-case", JsonElement.Parse($$"""
            {"do": "log-case", "on": "2012-02-01", "scenario": 1, "service": "{{service}}", "providers": ["RJX"], "summary": "Far from everybody", "needs": "Counted in 2011"}
            """));
        var casePage = commissioner.Path;
        (await TellingsOfAsync(union, service)).ShouldBe(1);
        await union.KeepPictureAsync($"union-watching-news-{screen}");
        await union.GoAsync("/work");
        (await union.TextsAsync("section[aria-labelledby=new] li")).ShouldContain(text => text.StartsWith(service, StringComparison.Ordinal));

        await union.GoAsync("/account/watching/union");
        while (await union.Page.Locator(".app-watched button").CountAsync() > 0)
        {
            await union.PressAsync("Stop watching");
        }

        (await union.TextAsync()).ShouldContain("UNISON watches nothing yet");
        await commissioner.SendAsync($"{casePage}/record/record-engagement", JsonElement.Parse("""
            {"do": "record-engagement", "on": "2012-02-02", "with": "staff", "party": "RCN", "method": "meeting", "summary": "Met the keepers"}
            """));
        (await TellingsOfAsync(union, service)).ShouldBe(1);
    }

    /// <summary>How often the case of that service is told as one that is watched.</summary>
    private static async Task<int> TellingsOfAsync(Visitor union, string service)
    {
        await union.GoAsync("/news");
        return await union.Page.Locator("main tbody tr", new() { HasText = service }).Filter(new() { HasText = "Something you watch" }).CountAsync();
    }
}
