using System.Net;

namespace CommissioningCases.Web.Tests.Features.Oversight;

/// <summary>The pages of those who oversee cases, with the demonstration's cases.</summary>
public sealed class OversightPagesTests(SeededSite site) : IClassFixture<SeededSite>
{
    [Theory]
    [InlineData("/oversight", "sha|auditor")]
    [InlineData("/oversight.csv", "sha|auditor")]
    [InlineData("/oversight/reviews", "sha|auditor")]
    [InlineData("/oversight/reviews.csv", "sha|auditor")]
    [InlineData("/oversight/waiting", "sha|auditor")]
    [InlineData("/oversight/waiting.csv", "sha|auditor")]
    [InlineData("/oversight/departures", "sha|auditor|commissioner|second.commissioner")]
    [InlineData("/oversight/departures.csv", "sha|auditor|commissioner|second.commissioner")]
    [InlineData("/figures", "commissioner|second.commissioner|board")]
    [InlineData("/oversight/decisions", "sha|auditor|commissioner|second.commissioner|board")]
    [InlineData("/oversight/decisions.csv", "sha|auditor|commissioner|second.commissioner|board")]
    public async Task Get_IsForThoseWhoOverseeCases(string path, string names)
    {
        foreach (var name in (string[])["commissioner", "second.commissioner", "board", "sha", "union", "admin", "auditor"])
        {
            using var visitor = await site.SignInAsync(name);

            (await visitor.GetAsync(path)).Status.ShouldBe(names.Split('|').Contains(name) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, name);
        }
    }

    [Fact]
    public async Task TheBoard_HasARowForEachTrustAndLeadsFromANumberToItsCases()
    {
        using var visitor = await site.SignInAsync("sha");

        var board = await visitor.GetAsync("/oversight");
        var waiting = board.Page.QuerySelector(".app-counts__waiting a")!;
        var list = await visitor.GetAsync(waiting.GetAttribute("href")!);

        board.Texts(".app-board__trust > span").ShouldBe(["Demonstration PCT", "Demonstration Peninsula PCT", "No open case", "Second Demonstration PCT", "All trusts"]);
        board.Texts(".app-board thead th").ShouldBe(
            ["Primary Care Trust", "Performance Regime", "Strategy sign-off", "SHA assurance", "World Class Commissioning", "Transforming Community Services", "Partnership forum", "Regulator and panel", "To look after"]);
        waiting.TextContent.ShouldBe("1 waiting for the SHA");
        list.Services().Count.ShouldBe(1);
        list.Texts(".app-chip").ShouldBe(["Remove filter: PCT: Demonstration PCT ×", "Remove filter: Performance Regime: waiting ×"]);
    }

    [Fact]
    public async Task EveryLinkOfTheBoard_LeadsToAsManyAsItSays()
    {
        using var visitor = await site.SignInAsync("sha");
        var board = await visitor.GetAsync("/oversight?scenario=1");

        foreach (var link in board.Page.QuerySelectorAll(".app-counts a"))
        {
            var href = link.GetAttribute("href")!;
            var found = await visitor.GetAsync(href);
            found.Page.QuerySelectorAll(".app-cases .app-case, .app-register__entry").Length.ShouldBe(int.Parse(link.QuerySelector("strong")!.TextContent, null), href);
        }
    }

    [Fact]
    public async Task TheBoard_NarrowedAndApart_KeepsItsFilters()
    {
        using var visitor = await site.SignInAsync("sha");

        var narrowed = await visitor.GetAsync("/oversight?scenario=1&pct=XD1");
        var apart = await visitor.GetAsync("/oversight?columns=scenarios");

        narrowed.ValueOf("scenario").ShouldBe("1");
        narrowed.ValueOf("pct").ShouldBe("XD1");
        narrowed.Texts(".app-board__trust > span").ShouldBe(["Demonstration PCT"]);
        narrowed.Texts(".app-board thead th").Count.ShouldBe(6);
        narrowed.Page.QuerySelector("a[download][href*='.csv']")!.GetAttribute("href").ShouldBe("/oversight.csv?scenario=1&pct=XD1");
        narrowed.Texts(".app-bar-chart").Count.ShouldBe(3);
        apart.Texts(".app-board__scenario").Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("/oversight?scenario=9&pct=nowhere&columns=none")]
    [InlineData("/oversight/reviews?state=odd&mechanism=odd&pct=odd&after=odd&before=AAAA")]
    [InlineData("/oversight/waiting?scenario=9&mechanism=odd&pct=odd&after=odd")]
    [InlineData("/oversight/decisions?decision=odd&from=odd&to=0&scenario=x&after=odd")]
    [InlineData("/oversight/departures?state=odd&clause=odd&scenario=0&pct=%27&after=%00")]
    public async Task Get_WithNonsense_IsStillAPage(string path)
    {
        using var visitor = await site.SignInAsync("sha");

        var answer = await visitor.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Text(".nhsuk-inset-text").ShouldContain("was left out.");
    }

    [Fact]
    public async Task TheCharts_HaveTheirFiguresAsTables()
    {
        using var visitor = await site.SignInAsync("auditor");

        var answer = await visitor.GetAsync("/oversight");

        answer.Page.QuerySelectorAll(".app-bar-chart svg[role=img]").ShouldAllBe(picture => picture.GetAttribute("aria-label")!.Length > 0);
        answer.Page.QuerySelectorAll(".app-bar-chart svg[role=img]").Length.ShouldBe(answer.Page.QuerySelectorAll(".app-bar-chart details table").Length);
        answer.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("commissioner", "/oversight/departures?")]
    [InlineData("board", "/cases?departures=open")]
    public async Task TheFiguresOfATrust_LeadFromEachNumberToWhatItCounts(string name, string departures)
    {
        using var visitor = await site.SignInAsync(name);

        var figures = await visitor.GetAsync("/figures");

        figures.Heading.ShouldBe("Demonstration PCTFigures");
        figures.Page.QuerySelectorAll(".app-figure-list a").ShouldContain(link => link.GetAttribute("href")!.StartsWith(departures, StringComparison.Ordinal));
        var open = figures.Page.QuerySelectorAll(".app-figure-stages td:nth-child(2) a")[0];
        $"{(await visitor.GetAsync(open.GetAttribute("href")!)).Services().Count}".ShouldBe(open.TextContent);
        var aged = figures.Page.QuerySelectorAll(".app-figure-stages td:nth-child(n+3):nth-child(-n+6) a")[0];
        var list = await visitor.GetAsync(aged.GetAttribute("href")!);
        $"{list.Services().Count}".ShouldBe(aged.TextContent);
        list.Texts(".app-chips li").ShouldContain(chip => chip.Contains("Logged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheChartsOfATrust_HaveAxesAndTheirFiguresAsTables()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var figures = await visitor.GetAsync("/figures");

        var pictures = figures.Page.QuerySelectorAll(".app-bar-chart svg[role=img], .app-columns svg[role=img]");
        pictures.Length.ShouldBeGreaterThan(3);
        pictures.ShouldAllBe(picture => picture.QuerySelectorAll(".app-axis__word").Length > 2 && picture.GetAttribute("aria-label")!.Length > 0);
        pictures.Length.ShouldBe(figures.Page.QuerySelectorAll("figure details table").Length);
        figures.Texts(".app-columns th[scope=row]").Count(quarter => quarter.EndsWith(", so far", StringComparison.Ordinal)).ShouldBe(figures.Page.QuerySelectorAll(".app-columns table").Length);
        figures.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task TheReviews_AreTheOldestFirstWithTheirFormAtHand()
    {
        using var visitor = await site.SignInAsync("sha");

        var answer = await visitor.GetAsync("/oversight/reviews");
        var form = await visitor.GetAsync(answer.Page.QuerySelector(".app-register a[href*='record-assurance']")!.GetAttribute("href")!);
        var narrowed = await visitor.GetAsync("/oversight/reviews?mechanism=wcc-assurance&pct=XD2");

        answer.Texts(".app-register h2")[0].ShouldBe("Community dental service");
        answer.Texts(".app-register .nhsuk-tag")[0].ShouldBe("Asked 18 days ago");
        form.ValueOf("mechanism").ShouldBe("wcc-assurance");
        form.Text("main").ShouldContain("This is our first case under scenario 2.");
        narrowed.Texts(".app-register h2").ShouldBe(["Community dental service"]);
        (await visitor.GetAsync("/oversight/reviews?state=done")).Texts(".app-register h2").ShouldNotContain("Integrated sexual health");
    }

    [Fact]
    public async Task TheDepartures_TellTheClauseTheExplanationAndWhoHasTheNextWord()
    {
        using var reviewer = await site.SignInAsync("sha");
        using var commissioner = await site.SignInAsync("commissioner");
        using var second = await site.SignInAsync("second.commissioner");

        var register = await reviewer.GetAsync("/oversight/departures");
        var own = await commissioner.GetAsync("/oversight/departures?state=waiting");

        register.Texts(".app-register .nhsuk-tag").ShouldBe(["Upheld as a breach", "Waits for the SHA", "Explanation accepted", "Breach, required action completed"]);
        (await reviewer.GetAsync("/oversight/departures?clause=S1.2")).Text(".app-register__entry").ShouldContain("There would be at least 2 formal chances");
        register.Page.QuerySelectorAll("a[href*='deal-with-departure?record=']").Length.ShouldBe(1);
        register.Page.QuerySelectorAll("a[href*='complete-action?record=']").Length.ShouldBe(1);
        own.Texts(".app-register h2").ShouldBe(["District nursing in the evening and at night"]);
        own.Page.QuerySelector("a[href*='deal-with-departure']").ShouldBeNull();
        (await second.GetAsync("/oversight/departures")).Text(".app-empty").ShouldBe("No engagement has departed from the letter.");
        (await reviewer.GetAsync("/oversight/departures?clause=S2.3")).Texts(".app-register h2").ShouldBe(["Musculoskeletal physiotherapy", "Diabetes specialist nursing", "Community dermatology"]);
    }

    [Fact]
    public async Task TheDecisions_TellTheStepTheMinuteAndWhereItStands()
    {
        using var reviewer = await site.SignInAsync("sha");

        var all = await reviewer.GetAsync("/oversight/decisions");
        var narrowed = await reviewer.GetAsync("/oversight/decisions?decision=not-approved&pct=XD1&from=2000-01-01");
        var own = all.Page.QuerySelector(".app-register__entry p a")!.GetAttribute("href")!;

        all.Texts(".app-register .nhsuk-tag").ShouldContain("Approved");
        all.Text(".app-register__entry").ShouldContain("decided on");
        all.Text(".app-register__entry").ShouldContain("Minute ");
        (await reviewer.GetAsync(own)).Status.ShouldBe(HttpStatusCode.OK);
        narrowed.Texts(".app-register .nhsuk-tag").ShouldNotContain("Approved");
        narrowed.ValueOf("from").ShouldBe("2000-01-01");
        (await reviewer.GetAsync("/oversight/decisions?decision=approved&to=2000-01-01")).Text(".app-empty").ShouldStartWith("No decision fits all of this.");
        all.Page.QuerySelector("a[download][href*='.csv']")!.GetAttribute("href").ShouldBe("/oversight/decisions.csv");
    }

    [Fact]
    public async Task TheReviewersWork_LeadsToWhatWaits()
    {
        using var visitor = await site.SignInAsync("sha");

        var answer = await visitor.GetAsync("/work");

        answer.Texts(".app-figures li").Skip(2).ShouldBe(["1 dispute to settle", "1 departure to deal with", "1 required action to confirm", "1 missed target without an answer", "3 conditions to be met"]);
        answer.Texts(".app-figures li")[0].ShouldContain("asked for");
        answer.Texts(".app-figures li")[1].ShouldEndWith("that cases need, not asked for");
        foreach (var (figure, asked) in ((int, string)[])[(0, "yes"), (1, "no")])
        {
            var link = answer.Page.QuerySelectorAll(".app-figures a")[figure];
            link.GetAttribute("href").ShouldBe($"/oversight/waiting?asked={asked}");
            var list = await visitor.GetAsync(link.GetAttribute("href")!);
            list.Page.QuerySelectorAll("a[href*='record-assurance?mechanism=']").Length.ShouldBe(Math.Min(25, int.Parse(link.QuerySelector("strong")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        }

        answer.Page.QuerySelectorAll("a[href*='record-assurance?mechanism=']").Length.ShouldBe(GetReviewerWork.Most);
        answer.Texts("[aria-labelledby=reviews] .nhsuk-tag")[0].ShouldStartWith("Asked");
        answer.Page.QuerySelectorAll("a[href*='settle-dispute?record=']").Length.ShouldBe(1);
        answer.Page.QuerySelectorAll("a[href*='complete-action?record=']").Length.ShouldBe(1);
        answer.Page.QuerySelectorAll("a[href*='meet-conditions?record=']").Length.ShouldBe(3);
    }
}
