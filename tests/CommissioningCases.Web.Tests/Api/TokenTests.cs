using System.Net;

namespace CommissioningCases.Web.Tests.Api;

/// <summary>How people make the tokens by which programs read in their place, and what ends them.</summary>
public sealed class TokenTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Cases = "/api/v1/cases";
    private const string Address = "/account/tokens";

    private DateOnly Today => site.Clock.Today();

    [Fact]
    public async Task AToken_IsShownOnce_UsedAndEnded()
    {
        using var visitor = await site.SignInAsync("board");
        using var program = site.NewVisitor();

        var token = await visitor.MakeTokenAsync("Dashboard", Today, "cases", "directory");

        (await program.ReadAsync(Cases, token)).Status.ShouldBe(HttpStatusCode.OK);
        (await program.ReadAsync(Cases, token)).Status.ShouldBe(HttpStatusCode.OK);
        var list = await visitor.GetAsync(Address);
        list.Page.DocumentElement.OuterHtml.ShouldNotContain(token);
        list.Text("tbody tr").ShouldStartWith("Name DashboardMade on");
        list.Text("tbody tr").ShouldContain("Cases, Directory");
        list.Text("tbody tr").ShouldContain("or within the hour after");
        await visitor.SubmitAsync(list, "End the token Dashboard");
        (await program.ReadAsync(Cases, token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await visitor.GetAsync(Address)).Text("main").ShouldContain("You have no token.");
        (await visitor.GetAsync("/account/activity")).Texts("main tbody tr").Count(row => row.Contains("Access token", StringComparison.Ordinal)).ShouldBe(3, "made, used once an hour, ended");
    }

    [Fact]
    public async Task ATokenOfSomebodyElse_IsNotTheirsToEnd()
    {
        using var visitor = await site.SignInAsync("commissioner");
        using var other = await site.SignInAsync("second.commissioner");
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync("Mine", Today, "cases");
        var id = (await visitor.GetAsync(Address)).ValueOf("Id")!;

        await other.MakeTokenAsync("Theirs", Today, "cases");
        await other.SubmitAsync(await other.GetAsync(Address), "End the token Theirs", ("Id", id));

        (await program.ReadAsync(Cases, token)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_WithoutNameScopeOrDay_SaysWhatIsMissing_AndKeepsTheRest()
    {
        using var visitor = await site.SignInAsync("board");
        var page = await visitor.GetAsync(Address);

        var nothing = await visitor.SubmitAsync(page, "Make a token");
        var tooLong = await visitor.SubmitAsync(page, "Make a token", TokenHolder.FieldsOf("Long", Today.AddYears(1).AddDays(1), "cases"));
        var past = await visitor.SubmitAsync(page, "Make a token", TokenHolder.FieldsOf("Past", Today.AddDays(-1), "everything"));

        nothing.Status.ShouldBe(HttpStatusCode.BadRequest);
        nothing.Errors.ShouldBe([("Name", "Enter a name"), ("Scopes", "Select what the token opens"), ("Until", "Enter the last day")]);
        tooLong.Errors.ShouldBe([("Until", "Last day must be within a year from today")]);
        tooLong.ValueOf("Name").ShouldBe("Long");
        tooLong.ValueOf("Until.year").ShouldBe($"{Today.AddYears(1).AddDays(1).Year}");
        tooLong.Page.QuerySelectorAll("input[name=Scopes][checked]").Length.ShouldBe(1);
        past.Errors.ShouldBe([("Scopes", "Select what the token opens"), ("Until", "Last day must be today or later")]);
    }

    [Fact]
    public async Task AToken_IsOver_WithItsLastDay()
    {
        using var visitor = await site.SignInAsync("auditor");
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync("One day", Today, "cases");
        (await program.ReadAsync(Cases, token)).Status.ShouldBe(HttpStatusCode.OK);

        site.Clock.Advance(TimeSpan.FromDays(1));

        (await program.ReadAsync(Cases, token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        using var later = await site.SignInAsync("auditor");
        (await later.GetAsync(Address)).Text("tbody tr").ShouldContain(": it is over");
    }

    [Fact]
    public async Task ToMakeOne_AsksForThePasswordAgain_AndKeepsWhatWasTyped()
    {
        using var visitor = await site.SignInAsync("union");
        var page = await visitor.GetAsync(Address);
        site.Clock.Advance(TimeSpan.FromMinutes(11));

        var asked = await visitor.FollowAsync(await visitor.SubmitAsync(page, "Make a token", TokenHolder.FieldsOf("Later", Today, "cases", "registers")));
        var back = await visitor.FollowAsync(await visitor.SubmitAsync(asked, "Continue", ("Password", TestAccounts.Password)));

        asked.Path.ShouldStartWith("/account/confirm");
        back.ValueOf("Name").ShouldBe("Later");
        back.Page.QuerySelectorAll("input[name=Scopes][checked]").Length.ShouldBe(2);
        var made = await visitor.SubmitAsync(back, "Make a token");
        made.Text("[role=status] code").ShouldNotBeEmpty();
        made.Text("main .nhsuk-inset-text").ShouldContain("its last day.");
        made.Page.QuerySelector("button[data-copies=token][hidden]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Sign them out everywhere")]
    [InlineData("Disable the account")]
    public async Task WhatEndsSessionsOfAnAccount_EndsItsTokens(string button)
    {
        using var visitor = await site.SignInAsync("sha");
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync("Ended", Today, "cases");
        (await program.ReadAsync(Cases, token)).Status.ShouldBe(HttpStatusCode.OK);

        using var admin = await site.SignInAsync("admin");
        var users = await admin.GetAsync("/admin/users");
        var user = users.Page.QuerySelectorAll("tr").First(row => row.TextContent.Contains("sha@", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        await admin.SubmitAsync(await admin.GetAsync(user), button, ("isMeant", "true"));
        var status = (await program.ReadAsync(Cases, token)).Status;
        if (button.StartsWith("Disable", StringComparison.Ordinal))
        {
            await admin.SubmitAsync(await admin.GetAsync(user), "Enable the account");
        }

        status.ShouldBe(HttpStatusCode.Unauthorized);
        (await program.ReadAsync(Cases, token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task AnAdministrator_HasNoToken()
    {
        using var admin = await site.SignInAsync("admin");

        (await admin.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await admin.GetAsync("/account/password")).Page.QuerySelector($"a[href='{Address}']").ShouldBeNull();
    }
}
