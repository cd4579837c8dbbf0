using System.Net;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Audit;

public sealed class LogTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Address = "/audit/log";
    private const string Table = $"{Address}.csv";

    [Fact]
    public async Task SignIns_AreThere_TheLatestFirst()
    {
        using var visitor = site.NewVisitor();
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(visitor, TestAccounts.EmailOf("board"), "wrong");
        }

        await TryAsync(visitor, TestAccounts.EmailOf("board"), TestAccounts.Password);
        await UnlockAsync("board");
        await TryAsync(visitor, TestAccounts.EmailOf("board"), TestAccounts.Password);
        await visitor.SubmitAsync(await visitor.GetAsync("/letters"), "Sign out");
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync($"{Address}?account=Bola");

        page.Texts("tbody .nhsuk-tag").ShouldBe(
            ["Signed out", "Signed in", "Tried while locked", "Locked out", "Wrong password", "Wrong password", "Wrong password", "Wrong password"]);
        page.Texts("tbody tr")[0].ShouldContain("Bola Board, board secretary");
        page.Texts("tbody tr")[3].ShouldContain("Nobody signed in");
        (await auditor.GetAsync($"{Address}?account=Bola&kind=locked-out")).Texts("tbody .nhsuk-tag").ShouldBe(["Locked out"]);
        (await auditor.GetAsync($"{Address}?person=Bola")).Texts("tbody .nhsuk-tag").ShouldBe(["Signed out", "Signed in"]);
        (await auditor.GetAsync($"{Address}?person=nobody")).Text(".app-empty").ShouldContain("There is no such event");
    }

    [Fact]
    public async Task ASignInToAnUnknownAccount_KeepsNothingOfWhatWasTyped()
    {
        const string typed = "my-secret-typed-in-the-wrong-box@test.example";
        using var visitor = site.NewVisitor();
        await TryAsync(visitor, typed, "whatever");
        using var admin = await site.SignInAsync("admin");

        var page = await admin.GetAsync($"{Address}?kind=unknown-account");

        page.Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Nobody signed in");
        page.Page.DocumentElement.OuterHtml.ShouldNotContain("my-secret");
        (await Sql.QueryAsync(site.ConnectionString, "select e::text from service_events e")).ShouldAllBe(row => !row.Contains("my-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatAnAdministratorDoesToAnAccount_IsThere_WithWhatItWas()
    {
        using var admin = await site.SignInAsync("admin");
        var form = await admin.GetAsync("/admin/users/add");
        var added = await admin.SubmitAsync(form, "Invite user", ("Email", "logged@test.example"), ("Name", "Lola Logged"), ("Role", "commissioner"), ("Organisation", "XD1"));
        var link = added.Text(".app-link");
        var account = added.Page.QuerySelectorAll("main a").Select(one => one.GetAttribute("href")!).Single(href => href.StartsWith("/admin/users/", StringComparison.Ordinal) && href.Length > 30);
        await admin.SubmitAsync(await admin.GetAsync(account), "Save changes", ("Role", "auditor"), ("Organisation", ""));
        await admin.SubmitAsync(await admin.GetAsync(account), "Save changes");
        await admin.SubmitAsync(await admin.GetAsync(account), "Disable the account", ("isMeant", "true"));
        await admin.SubmitAsync(await admin.GetAsync(account), "Enable the account");
        using var holder = site.NewVisitor();
        await holder.OpenPasswordLinkAsync($"{link}x");
        await holder.SubmitAsync(await holder.OpenPasswordLinkAsync(link), "Set password", ("NewPassword", "a password of my own"));
        await admin.SubmitAsync(await admin.GetAsync(account), "Reset the password");

        var page = await admin.GetAsync($"{Address}?account=logged@test.example");

        page.Texts("tbody .nhsuk-tag").ShouldBe(
        [
            "Password link made", "Password reset", "Chose a password", "Password link opened", "Password link refused", "Account enabled", "Account disabled", "Account changed",
            "Password link made", "Account invited",
        ]);
        page.Texts("tbody tr")[7].ShouldContain("Role: commissioner → auditor");
        page.Texts("tbody tr")[7].ShouldContain("Organisation: XD1 → none");
        page.Texts("tbody tr")[9].ShouldContain("Email: logged@test.example");
        page.Texts("tbody tr")[9].ShouldContain("administrator");
        page.Texts("tbody tr")[2].ShouldContain("Nobody signed in");
        var code = link[(link.IndexOf('#') + 1)..];
        (await Sql.QueryAsync(site.ConnectionString, "select e::text from service_events e")).ShouldAllBe(row => !row.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OrganisationsAndProviders_AreThere()
    {
        using var admin = await site.SignInAsync("admin");
        await admin.SubmitAsync(await admin.GetAsync("/admin/providers/add"), "Add provider", ("Code", "XLG"), ("Name", "A logged provider"), ("Kind", "independent"));
        await admin.SubmitAsync(
            await admin.GetAsync("/admin/providers/XLG"), "Close the provider", ("On.Day", "1"), ("On.Month", "4"), ("On.Year", "2013"), ("Reason", "It was wound up"));
        await admin.SubmitAsync(await admin.GetAsync("/admin/providers/XLG"), "Take the closing back");

        var page = await admin.GetAsync($"{Address}?about=XLG");

        page.Texts("tbody .nhsuk-tag").ShouldBe(["Organisation reopened", "Organisation closed", "Provider added"]);
        page.Texts("tbody tr")[1].ShouldContain("Reason: It was wound up");
    }

    [Fact]
    public async Task WhoIsTurnedAway_IsThere_WithoutWhatStoodInTheAddress()
    {
        using var union = await site.SignInAsync("union");
        (await union.GetAsync("/cases/CC-2013-00001/board/market-test")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await union.GetAsync(Table)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync($"{Address}?kind=access-refused&person={TestAccounts.EmailOf("union")}");

        page.Texts("tbody tr").Count.ShouldBe(2);
        page.Texts("tbody tr")[0].ShouldContain("/audit/log.csv");
        page.Texts("tbody tr")[1].ShouldContain("/cases/{reference}/board/{step}");
    }

    [Fact]
    public async Task StrangersWhoAreAskedToSignIn_AreNot()
    {
        using var auditor = await site.SignInAsync("auditor");
        using var stranger = site.NewVisitor();
        await stranger.GetAsync("/admin/users");

        (await auditor.GetAsync($"{Address}?about=/admin/users")).Page.QuerySelector("tbody tr").ShouldBeNull();
    }

    [Fact]
    public async Task EachDownload_IsThere()
    {
        using var auditor = await site.SignInAsync("auditor");
        await auditor.GetAsync("/oversight/decisions.csv");
        var file = await (await auditor.GetAsync($"{Table}?kind=exported")).Response.Content.ReadAsStringAsync();

        var lines = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldEndWith("Number,When,What,Who,Email,Role,Organisation,Account,Account email,About,Details,From,Browser,Hash");
        lines[1].ShouldContain("service log");
        lines[2].ShouldContain("board decisions");
        lines.Skip(1).ShouldAllBe(line => line.Contains(",Downloaded,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheBrowserIsKept_CutToASaneLength()
    {
        using var client = site.NewClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"Trial/1.0 {new string('x', 500)}");
        using var visitor = new Visitor(client);
        await TryAsync(visitor, "nobody@test.example", "whatever");

        (await Sql.QueryAsync(site.ConnectionString, "select user_agent from service_events where user_agent like 'Trial%'")).ShouldHaveSingleItem().Length.ShouldBe(200);
    }

    [Fact]
    public async Task OfMany_EachIsOnOnePage()
    {
        await Sql.ExecuteAsync(site.ConnectionString, """
            do $$
            begin
                for i in 1..120 loop
                    insert into service_events (number, at, kind, details, previous_hash, hash)
                    select last_number + 1, '2001-02-03', 'tried-outside-dates', '{}', last_hash, sha256(last_hash) from service_log_head;
                end loop;
            end $$
            """);
        using var admin = await site.SignInAsync("admin");
        var pages = new List<int>();
        for (string? next = $"{Address}?kind=tried-outside-dates&from=2001-02-03&to=2001-02-03"; next is not null;)
        {
            var page = await admin.GetAsync(next);
            pages.Add(page.Texts("tbody tr").Count);
            next = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        pages.ShouldBe([50, 50, 20]);
        (await admin.GetAsync($"{Address}?kind=tried-outside-dates&to=2001-02-02")).Page.QuerySelector("tbody tr").ShouldBeNull();
    }

    /// <summary>Locks end by the machine's clock, which no test can move.</summary>
    private async Task UnlockAsync(string name)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        await db.Users.Where(user => user.UserName == TestAccounts.EmailOf(name)).ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null));
    }

    private static async Task TryAsync(Visitor visitor, string email, string password) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", email), ("Password", password));
}
