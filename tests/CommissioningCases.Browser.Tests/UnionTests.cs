namespace CommissioningCases.Browser.Tests;

/// <summary>The representative of a trade union at a browser.</summary>
public sealed class UnionTests
{
    [Fact]
    public async Task The_union_representative_finds_a_case_without_staff_disputes_an_engagement_and_exports_the_register()
    {
        await using var union = await BrowserSite.SignInAsync("union");
        union.Path.ShouldBe("/work");
        await union.PressAsync(union.Page.Locator("header").GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Engagement" }));
        await union.KeepPictureAsync("union-register");

        await union.FollowAsync("Staff not engaged");
        (await union.TextsAsync("tbody tr td:nth-child(4)")).ShouldAllBe(text => text.EndsWith("days", StringComparison.Ordinal) || text.EndsWith("day", StringComparison.Ordinal));
        await union.KeepPictureAsync("union-staff-not-engaged");
        // Other tests may have logged cases of such a service, which none of them takes further.
        var row = union.Page.Locator("tbody tr", new() { HasText = "Community podiatry" }).Filter(new() { HasText = "Improvement" });
        await union.GoAsync((await row.Locator("a[href^='/engagement?case=']").GetAttributeAsync("href"))!);
        await union.KeepPictureAsync("union-register-of-a-case");

        await union.GoAsync((await union.Page.Locator(".app-register a[href*='staff-side-response']").First.GetAttributeAsync("href"))!);
        (await union.Page.IsVisibleAsync("#account")).ShouldBeFalse();
        await union.Page.CheckAsync("[name=view][value=disputed]");
        (await union.Page.IsVisibleAsync("#account")).ShouldBeTrue();
        await union.Page.FillAsync("#account", "The letter went to a branch that closed in spring");
        await union.KeepPictureAsync("union-response");
        await union.SubmitAsync();
        (await union.TextAsync()).ShouldContain("The letter went to a branch that closed in spring");
        await union.KeepPictureAsync("union-case");

        await union.GoAsync("/engagement?disputed=yes&union=UNISON");
        (await union.TextAsync()).ShouldContain("The letter went to a branch that closed in spring");
        var download = await union.Page.RunAndWaitForDownloadAsync(() => union.Page.ClickAsync("a[download][href*='.csv']"));
        download.SuggestedFilename.ShouldBe("engagement.csv");
        (await File.ReadAllTextAsync(await download.PathAsync())).ShouldContain("The letter went to a branch that closed in spring");

        await union.GoAsync("/engagement/forum");
        (await union.TextAsync()).ShouldContain("The letter went to a branch that closed in spring");
        await union.KeepPictureAsync("union-forum-pack");
    }

    [Fact]
    public async Task Without_script_and_on_a_phone_the_register_is_read_filtered_and_answered()
    {
        await using var union = await BrowserSite.OpenAsync(Screen.Narrow, hasScript: false);
        await union.SignInAsync("union");
        await union.GoAsync("/engagement");
        (await union.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(375);
        await union.KeepPictureAsync("union-register-phone");

        await union.Page.ClickAsync(".app-filter summary");
        await union.Page.SelectOptionAsync("#kind", "staff");
        await union.Page.CheckAsync("#disputed");
        await union.SubmitAsync();
        (await union.TextsAsync(".app-chip")).Count.ShouldBe(2);

        foreach (var page in new[] { "/engagement/not-engaged", "/engagement/forum" })
        {
            await union.GoAsync(page);
            (await union.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(375, page);
        }

        await union.GoAsync("/engagement?service=diabetes&union=UNISON");
        await union.GoAsync((await union.Page.Locator(".app-register a[href*='staff-side-response']").First.GetAttributeAsync("href"))!);
        await union.Page.CheckAsync("[name=view][value=disputed]");
        await union.Page.FillAsync("#account", "Late clinics were not agreed");
        await union.SubmitAsync();
        (await union.TextAsync()).ShouldContain("Late clinics were not agreed");
    }
}
