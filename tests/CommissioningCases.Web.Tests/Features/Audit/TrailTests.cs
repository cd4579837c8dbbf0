using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Audit;

public sealed class TrailTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Address = "/audit/trail";

    [Fact]
    public async Task Verify_FindsTheTrailWholeAndThenNamesTheEntryThatSomebodyChanged()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        await commissioner.SubmitAsync(
            await commissioner.GetAsync("/log-case"),
            "Log the case",
            ("scenario", "1"),
            ("service", "Podiatry"),
            ("providers.1", "R1C"),
            ("summary", "Few ulcers heal"),
            ("needs", "Needs assessment"),
            ("on.day", "4"),
            ("on.month", "1"),
            ("on.year", "2010"));
        using var auditor = await site.SignInAsync("auditor");
        var empty = await auditor.GetAsync(Address);
        empty.Text(".app-empty").ShouldContain("has not been verified");

        var whole = await VerifyAsync(auditor, empty);

        whole.Text("#progress").ShouldStartWith("The trail is whole: ");
        whole.Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Whole");
        whole.Page.QuerySelector("noscript meta[http-equiv=refresh]").ShouldBeNull();
        string name;
        await using (var db = CasesDbContextOptions.NewContext(site.ConnectionString))
        {
            name = await db.CaseSummaries.Select(summary => summary.Name).OrderBy(one => one).FirstAsync();
            await db.Database.ExecuteSqlRawAsync("alter table entries disable trigger entries_append_only");
            await db.Database.ExecuteSqlAsync($"update entries set user_name = 'Somebody else' where number = 1 and case_id = (select id from case_histories where name = {name})");
        }

        var broken = await VerifyAsync(auditor, whole);

        broken.Text("#progress").ShouldContain($"The first: {name}, entry 1: was changed");
        broken.Page.QuerySelector("#progress a")!.GetAttribute("href").ShouldEndWith("/history?entry=1");
        await AssertAlarmAsync(isRaised: true);
        broken.Texts("tbody tr").Count.ShouldBe(2);
        broken.Texts("tbody tr")[0].ShouldContain("Not whole");
        var certificate = await auditor.GetAsync(broken.Page.QuerySelector("tbody a[href$=certificate]")!.GetAttribute("href")!);
        certificate.Texts("article ol li")[0].ShouldContain($"{name}, entry 1: was changed");

        using var admin = await site.SignInAsync("admin");
        var verdicts = await admin.GetAsync(Address);
        verdicts.Text("#progress").ShouldContain("Ask an auditor");
        verdicts.Text("main").ShouldNotContain(name);
        verdicts.Page.QuerySelector("a[href$=certificate]").ShouldBeNull();
        (await admin.GetAsync("/admin/health")).Texts("dd").ShouldContain(line => line.StartsWith("Wrong Not whole, ", StringComparison.Ordinal));
        (await admin.GetAsync("/news")).Text("main").ShouldContain("Verification 2");

        await using (var db = CasesDbContextOptions.NewContext(site.ConnectionString))
        {
            await db.Database.ExecuteSqlAsync($"update entries set user_name = {DemonstrationAccounts.Named("commissioner").Name} where number = 1 and case_id = (select id from case_histories where name = {name})");
        }

        (await VerifyAsync(auditor, broken)).Text("#progress").ShouldStartWith("The trail is whole: ");
        await AssertAlarmAsync(isRaised: false);
    }

    [Fact]
    public void StateAt_OfACheckWhoseServerIsSilent_IsInterrupted()
    {
        var now = DateTimeOffset.UnixEpoch;
        var check = new TrailCheck { AskedBy = Guid.Empty, AskedByName = "", AskedAt = now, State = TrailCheckState.Running, AliveAt = now };

        check.StateAt(now.AddSeconds(30)).ShouldBe(TrailCheckState.Running);
        check.StateAt(now.AddSeconds(31)).ShouldBe(TrailCheckState.Interrupted);
        check.IsUnderWayAt(now.AddSeconds(31)).ShouldBeFalse();
    }

    /// <summary>Administrators and auditors see it wherever they are, and nobody else.</summary>
    private async Task AssertAlarmAsync(bool isRaised)
    {
        foreach (var (name, page, sees) in new[] { ("admin", "/admin/users", isRaised), ("auditor", "/cases", isRaised), ("commissioner", "/work", false), ("sha", "/work", false) })
        {
            using var visitor = await site.SignInAsync(name);
            ((await visitor.GetAsync(page)).Page.QuerySelector("#trail-alarm") is not null).ShouldBe(sees, name);
        }
    }

    private static async Task<Answer> VerifyAsync(Visitor auditor, Answer on)
    {
        var page = await auditor.FollowAsync(await auditor.SubmitAsync(on, "Verify now"));
        for (var tries = 0; page.Page.QuerySelector("#progress") is { } progress && progress.GetAttribute("data-state") is "Waiting" or "Running"; tries++)
        {
            tries.ShouldBeLessThan(300);
            await Task.Delay(200);
            page = await auditor.GetAsync(Address);
        }

        return page;
    }
}
