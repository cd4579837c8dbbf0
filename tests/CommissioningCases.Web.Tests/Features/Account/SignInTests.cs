using System.Net;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Account;

public sealed class SignInTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string NotRight = "The email address or the password is not right";

    [Theory]
    [InlineData("commissioner", "/work")]
    [InlineData("board", "/board")]
    [InlineData("sha", "/work")]
    [InlineData("union", "/work")]
    [InlineData("auditor", "/cases")]
    [InlineData("admin", "/admin/users")]
    public async Task Post_WithTheRightPassword_LeadsToWhereThatRolesWorkBegins(string name, string landing)
    {
        using var visitor = site.NewVisitor();

        var answer = await SignInAsync(visitor, name, TestAccounts.Password);

        answer.Status.ShouldBe(HttpStatusCode.Found);
        answer.Location.ShouldBe(landing);
        (await visitor.GetAsync("/")).Location.ShouldBe(landing);
    }

    [Fact]
    public async Task Post_WhereTheSessionCannotBegin_LeavesNoSignInOnTheLogEither()
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var account = (await db.Users.AsNoTracking().SingleAsync(user => user.UserName == TestAccounts.EmailOf("peninsula"))).Id;
        await Sql.ExecuteAsync(site.ConnectionString, $"alter table sessions add constraint none_for_now check (user_id <> '{account}')");
        using var visitor = site.NewVisitor();

        (await SignInAsync(visitor, "peninsula", TestAccounts.Password)).Status.ShouldBe(HttpStatusCode.InternalServerError);

        await Sql.ExecuteAsync(site.ConnectionString, "alter table sessions drop constraint none_for_now");
        (await db.ServiceEvents.CountAsync(happened => happened.Account == account)).ShouldBe(0);
        var user = await db.Users.AsNoTracking().SingleAsync(user => user.Id == account);
        (user.LastSignIn, user.AccessFailedCount).ShouldBe((null, 1));
        (await SignInAsync(visitor, "peninsula", TestAccounts.Password)).Location.ShouldBe("/work");
    }

    [Fact]
    public async Task Post_GivesACookieThatNoScriptAndNoOtherSiteCanUse()
    {
        using var visitor = site.NewVisitor();

        var answer = await SignInAsync(visitor, "auditor", TestAccounts.Password);

        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("cases-sign-in=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
    }

    [Theory]
    [InlineData("auditor", "not the password at all")]
    [InlineData("nobody", TestAccounts.Password)]
    public async Task Post_WhenEitherIsWrong_DoesNotTellWhich(string name, string password)
    {
        using var visitor = site.NewVisitor();

        var answer = await SignInAsync(visitor, name, password);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Title.ShouldStartWith("Error: ");
        answer.Errors.ShouldBe([("Email", NotRight)]);
        answer.ErrorBeside("Email").ShouldBe(NotRight);
        answer.ValueOf("Email").ShouldBe(TestAccounts.EmailOf(name));
        answer.ValueOf("Password").ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_WithNothingTyped_AsksForBoth()
    {
        using var visitor = site.NewVisitor();
        var page = await visitor.GetAsync("/sign-in");

        var answer = await visitor.SubmitAsync(page, "Sign in");

        answer.Errors.ShouldBe([("Email", "Enter your email address"), ("Password", "Enter your password")]);
    }

    [Fact]
    public async Task Post_AfterFiveWrongPasswords_LocksTheAccountForAWhile()
    {
        using var visitor = site.NewVisitor();
        for (var i = 0; i < 4; i++)
        {
            (await SignInAsync(visitor, "second.commissioner", "wrong")).Errors.ShouldBe([("Email", NotRight)]);
        }

        (await SignInAsync(visitor, "second.commissioner", "wrong")).Errors.ShouldBe([("Email", NotRight)]);
        (await SignInAsync(visitor, "second.commissioner", TestAccounts.Password)).Errors.ShouldBe([("Email", NotRight)]);
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        (await SignInAsync(visitor, "second.commissioner", TestAccounts.Password)).Location.ShouldBe("/work");
    }

    [Fact]
    public async Task Post_OfADisabledAccount_SaysSoToItsHolderOnly()
    {
        await ChangeAsync("union", user => user.IsDisabled = true);
        using var visitor = site.NewVisitor();

        (await SignInAsync(visitor, "union", TestAccounts.Password)).Errors.ShouldBe([("Email", "This account is disabled: ask your administrator")]);
        (await SignInAsync(visitor, "union", "wrong")).Errors.ShouldBe([("Email", NotRight)]);
        await ChangeAsync("union", user => user.IsDisabled = false);
    }

    [Theory]
    [InlineData(1, null, "This account can be used from ")]
    [InlineData(null, -2, "This account could be used until ")]
    public async Task Post_OutsideTheDaysOfAnAccount_SaysSoToItsHolderOnly(int? from, int? until, string message)
    {
        var today = DateOnly.FromDateTime(site.Clock.GetUtcNow().DateTime);
        await ChangeAsync("union", user => (user.ActiveFrom, user.ActiveUntil) = (from is { } first ? today.AddDays(first) : null, until is { } last ? today.AddDays(last) : null));
        using var visitor = site.NewVisitor();

        (await SignInAsync(visitor, "union", TestAccounts.Password)).Errors.Single().Message.ShouldStartWith(message);
        (await SignInAsync(visitor, "union", "wrong")).Errors.ShouldBe([("Email", NotRight)]);
        await ChangeAsync("union", user => (user.ActiveFrom, user.ActiveUntil) = (today, today));
        (await SignInAsync(visitor, "union", TestAccounts.Password)).Location.ShouldBe("/work");
        await ChangeAsync("union", user => (user.ActiveFrom, user.ActiveUntil) = (null, null));
    }

    [Theory]
    [InlineData("/letters/PP", "/letters/PP")]
    [InlineData("https://elsewhere.example/", "/cases")]
    [InlineData("//elsewhere.example/", "/cases")]
    [InlineData("/\\elsewhere.example", "/cases")]
    public async Task Post_LeadsBackWithinThisSiteOnly(string returnUrl, string expected)
    {
        using var visitor = site.NewVisitor();
        var page = await visitor.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var answer = await visitor.SubmitAsync(page, "Sign in", ("Email", TestAccounts.EmailOf("auditor")), ("Password", TestAccounts.Password));

        answer.Location.ShouldBe(expected);
    }

    [Fact]
    public async Task Get_WhenSignedInAlready_LeadsOn()
    {
        using var visitor = await site.SignInAsync("auditor");

        (await visitor.GetAsync("/sign-in?returnUrl=%2Fletters")).Location.ShouldBe("/letters");
    }

    [Fact]
    public async Task Get_OutsideADemonstration_ListsNoAccounts()
    {
        using var visitor = site.NewVisitor();

        (await visitor.GetAsync("/sign-in")).Page.QuerySelector("table").ShouldBeNull();
    }

    private static async Task<Answer> SignInAsync(Visitor visitor, string name, string password)
    {
        var page = await visitor.GetAsync("/sign-in");
        return await visitor.SubmitAsync(page, "Sign in", ("Email", TestAccounts.EmailOf(name)), ("Password", password));
    }

    private async Task ChangeAsync(string name, Action<AppUser> change)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        change(await db.Users.SingleAsync(user => user.UserName == TestAccounts.EmailOf(name)));
        await db.SaveChangesAsync();
    }
}
