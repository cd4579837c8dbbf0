using System.Net;
using CommissioningCases.Web.Tests.Papers;

namespace CommissioningCases.Web.Tests.Features.Oversight;

/// <summary>Trends, the comparison of trusts and the reports made of them, with the demonstration's cases.</summary>
public sealed class TrendsPagesTests(SeededSite site) : IClassFixture<SeededSite>
{
    [Theory]
    [InlineData("/oversight/trends")]
    [InlineData("/oversight/trends.csv")]
    [InlineData("/oversight/comparison")]
    [InlineData("/oversight/comparison.xlsx")]
    [InlineData("/oversight/reports")]
    public async Task Get_IsForTheReviewerAndTheAuditor(string path)
    {
        foreach (var name in (string[])["commissioner", "board", "sha", "union", "admin", "auditor"])
        {
            using var visitor = await site.SignInAsync(name);

            (await visitor.GetAsync(path)).Status.ShouldBe(name is "sha" or "auditor" ? HttpStatusCode.OK : HttpStatusCode.Forbidden, name);
        }
    }

    [Theory]
    [InlineData("", 8, ", so far")]
    [InlineData("?by=month", 12, ", so far")]
    [InlineData("?until=2012-01", 8, "Q4 2011/12")]
    public async Task TheCharts_HaveTheirFiguresAsTables(string query, int periods, string last)
    {
        using var visitor = await site.SignInAsync("auditor");

        var answer = await visitor.GetAsync($"/oversight/trends{query}");

        var pictures = answer.Page.QuerySelectorAll("svg[role=img]");
        pictures.ShouldAllBe(picture => picture.GetAttribute("aria-label")!.Length > 0);
        pictures.Length.ShouldBe(answer.Page.QuerySelectorAll("figure details table").Length);
        foreach (var table in answer.Page.QuerySelectorAll(".app-columns table"))
        {
            var rows = table.QuerySelectorAll("tbody th");
            rows.Length.ShouldBe(periods);
            rows[^1].TextContent.ShouldEndWith(last);
        }

        answer.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task ANumberOfTheTrends_LeadsToWhatItCounts()
    {
        using var visitor = await site.SignInAsync("sha");
        var trends = await visitor.GetAsync("/oversight/trends?pct=XD1");

        var link = trends.Page.QuerySelectorAll(".app-columns td a")[^1];

        $"{(await visitor.GetAsync(link.GetAttribute("href")!)).Services().Count}".ShouldBe(link.TextContent);
        trends.ValueOf("pct").ShouldBe("XD1");
    }

    [Fact]
    public async Task TheComparison_IsSortedByItsHeadings_InTheAddress()
    {
        using var visitor = await site.SignInAsync("sha");
        var plain = await visitor.GetAsync("/oversight/comparison?scenario=1");

        var heading = plain.Page.QuerySelectorAll(".app-board thead a").First(link => link.TextContent == "Open").GetAttribute("href")!;
        var greatest = await visitor.GetAsync(heading);
        var least = await visitor.GetAsync(greatest.Page.QuerySelector("thead th[aria-sort=descending] a")!.GetAttribute("href")!);

        heading.ShouldBe("/oversight/comparison?scenario=1&sort=open");
        greatest.Texts("tbody:not(.app-board__total) .app-board__trust").ShouldBe(least.Texts("tbody:not(.app-board__total) .app-board__trust").Reverse(), ignoreOrder: true);
        greatest.Texts("tbody:not(.app-board__total) td:nth-child(2)").Select(Number).ShouldBeInOrder(SortDirection.Descending);
        least.Texts("tbody:not(.app-board__total) td:nth-child(2)").Select(Number).ShouldBeInOrder(SortDirection.Ascending);
        greatest.ValueOf("sort").ShouldBe("open");
        plain.Texts(".app-board__total th").ShouldBe(["All trusts"]);
    }

    [Fact]
    public async Task TheReportOfAQuarter_IsWrittenKeptAndDownloaded_AndStaysAsItWas()
    {
        using var reviewer = await site.SignInAsync("sha");
        var form = await reviewer.GetAsync("/oversight/reports/write");
        form.Texts("h2").Take(4).Select(title => title.Split(' ')[0].TrimEnd(',')).ShouldBe(["Exceptions", "Figures", "Over", "Trusts"]);
        form.Page.QuerySelectorAll(".app-paper__entries a[href^='/cases/']").Length.ShouldBeGreaterThan(0);

        var before = (await reviewer.GetAsync("/oversight/reports")).Texts("tbody tr");
        var check = await reviewer.SubmitAsync(form, "Check the report", ("Commentary", "A quiet quarter.\n\nTwo trusts are late."));
        check.Heading.ShouldEndWith("Check the report before you keep it");
        check.Text("main").ShouldContain("It cannot be changed or deleted afterwards.");
        check.Text(".nhsuk-summary-list").ShouldContain("Two trusts are late.");
        (await reviewer.GetAsync("/oversight/reports")).Texts("tbody tr").ShouldBe(before, "nothing is kept yet");
        (await reviewer.SubmitAsync(check, "Change it")).ValueOf("Commentary").ShouldBe("A quiet quarter.\n\nTwo trusts are late.");

        var kept = await reviewer.FollowAsync(await reviewer.SubmitAsync(check, "Keep the report"));
        var again = await reviewer.FollowAsync(await reviewer.SubmitAsync(check, "Keep the report"));

        again.Path.ShouldBe(kept.Path, "sent twice it is kept once");
        kept.Texts("[aria-labelledby=commentary] p").ShouldBe(["A quiet quarter.", "Two trusts are late."]);
        kept.Texts("[aria-labelledby=exceptions] li").ShouldBe(form.Texts("[aria-labelledby=exceptions] li"));
        kept.Texts("[aria-labelledby=trusts] tbody tr").ShouldBe(form.Texts("[aria-labelledby=trusts] tbody tr"));
        kept.Text("article > .app-secondary").ShouldContain("SHA-256");
        foreach (var (ending, kind) in new[] { (".pdf", "application/pdf"), (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") })
        {
            var paper = await reviewer.GetAsync(kept.Path + ending);
            paper.Response.Content.Headers.ContentType!.MediaType.ShouldBe(kind);
            (await paper.TextAsync()).ShouldContain("A quiet quarter.");
        }

        using var auditor = await site.SignInAsync("auditor");
        (await auditor.GetAsync("/oversight/reports")).Page.QuerySelectorAll($"tbody a[href='{kept.Path}']").ShouldHaveSingleItem();
        (await auditor.GetAsync(kept.Path)).Status.ShouldBe(HttpStatusCode.OK);
        (await auditor.GetAsync("/oversight/reports/write")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetAsync("/audit/log?kind=quarter-report-kept")).Texts("tbody tr").ShouldNotBeEmpty();
        (await auditor.GetAsync("/oversight/reports/4711")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/oversight/reports/write?quarter=2100-01")]
    [InlineData("/oversight/trends?until=2100-01")]
    [InlineData("/oversight/trends.csv?until=2100-01")]
    [InlineData("/oversight/comparison?until=2100-01")]
    [InlineData("/engagement/forum?quarter=2100-01")]
    [InlineData("/engagement/forum.pdf?quarter=2100-01")]
    [InlineData("/engagement/forum.docx?quarter=2100-01")]
    [InlineData("/engagement/forum.csv?quarter=2100-01")]
    public async Task AQuarterThatHasNotBegun_IsNotFound(string path)
    {
        using var reviewer = await site.SignInAsync("sha");

        (await reviewer.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AFormOfAQuarterThatHasNotBegun_IsRefused_AndStaysTyped()
    {
        using var reviewer = await site.SignInAsync("sha");
        var form = await reviewer.GetAsync("/oversight/reports/write");

        var answer = await reviewer.SubmitAsync(form, "Check the report", ("quarter", "2100-01"), ("Commentary", "All is well"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text(".nhsuk-error-summary").ShouldContain("Choose a quarter that has begun");
        answer.ValueOf("Commentary").ShouldBe("All is well");
    }

    [Fact]
    public async Task AFormThatWasGoneBackTo_WithAnotherCommentary_LosesNothing_AndKeepsASecondReportOnceAskedAgain()
    {
        using var reviewer = await site.SignInAsync("sha");
        var form = await reviewer.GetAsync("/oversight/reports/write?quarter=2011-10");
        var kept = await reviewer.FollowAsync(await KeepAsync(form, ("Commentary", "As it was")));

        var refused = await KeepAsync(form, ("Commentary", "As it turned out"));
        var another = await reviewer.FollowAsync(await KeepAsync(refused));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text(".nhsuk-error-summary").ShouldContain("was kept from this form already");
        refused.ValueOf("Commentary").ShouldBe("As it turned out");
        another.Path.ShouldNotBe(kept.Path);
        another.Texts("[aria-labelledby=commentary] p").ShouldBe(["As it turned out"]);
        (await reviewer.GetAsync(kept.Path)).Texts("[aria-labelledby=commentary] p").ShouldBe(["As it was"]);

        async Task<Answer> KeepAsync(Answer on, params (string, string)[] typed) => await reviewer.SubmitAsync(await reviewer.SubmitAsync(on, "Check the report", typed), "Keep the report");
    }

    [Fact]
    public async Task ACommentaryThatIsTooLong_IsSaidSo_AndStaysTyped()
    {
        using var reviewer = await site.SignInAsync("sha");
        var form = await reviewer.GetAsync("/oversight/reports/write");

        var answer = await reviewer.SubmitAsync(form, "Check the report", ("Commentary", new string('c', 4001)));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text(".nhsuk-error-summary").ShouldContain("The commentary must be 4,000 characters or fewer");
        answer.ValueOf("Commentary")!.Length.ShouldBe(4001);
    }

    private static decimal Number(string text) => decimal.Parse(text.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
