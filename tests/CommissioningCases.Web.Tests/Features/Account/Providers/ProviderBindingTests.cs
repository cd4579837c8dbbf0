using System.Net;
using CommissioningCases.Testing;

namespace CommissioningCases.Web.Tests.Features.Account.Providers;

/// <summary>How an account comes to be bound to somebody at the provider, by whom alone, and what that is worth where the password is asked for again.</summary>
public sealed class ProviderBindingTests(ProviderSite site) : IClassFixture<ProviderSite>
{
    private const string Again = "Sign in again with Staff login";

    [Fact]
    public async Task Binding_AsksForThePassword_AndForSignInAnewAtTheProvider_AndSignsOtherBrowsersOut()
    {
        using var holder = await site.Site.SignInAsync("commissioner");
        using var elsewhere = await site.Site.SignInAsync("commissioner");
        site.Site.Clock.Advance(TimeSpan.FromMinutes(11));
        site.Provider.Subject = new TestSubject("asked") { AuthenticatedAt = site.Site.Clock.GetUtcNow() };

        var asked = await holder.SubmitAsync(await holder.GetAsync(ProviderSite.BindingPage), ProviderSite.Button);

        asked.Location!.ShouldStartWith("/account/confirm?returnUrl=");
        var page = await holder.FollowAsync(await holder.SubmitAsync(await holder.FollowAsync(asked), "Continue", ("Password", TestAccounts.Password)));
        var back = await site.VisitAsync(holder, page);
        (site.Provider.LastRequest["prompt"], site.Provider.LastRequest["max_age"]).ShouldBe(("login", "0"));
        (await holder.GetAsync(back)).Location.ShouldBe(ProviderSite.BindingPage);
        (await elsewhere.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
        (await site.EventsOfAsync("commissioner"))[0].ShouldBe("subject-bound");
    }

    [Fact]
    public async Task Binding_WhereTheProviderAskedNobodyAnew_BindsNothing()
    {
        using var holder = await site.Site.SignInAsync("union");
        foreach (var at in (DateTimeOffset?[])[null, site.Site.Clock.GetUtcNow().AddHours(-1)])
        {
            site.Provider.Subject = new TestSubject("left-open") { AuthenticatedAt = at };

            (await holder.GetAsync(await site.VisitAsync(holder, await holder.GetAsync(ProviderSite.BindingPage)))).Status.ShouldBe(HttpStatusCode.BadRequest);

            (await site.LastEventAsync()).Details.ShouldContain("auth-time");
        }

        using var browser = site.Site.NewVisitor();
        (await site.EnterAsync(browser)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Binding_ToWhomAnotherAccountIsBound_BindsNothing()
    {
        var (_, subject) = await site.BindAsync("board");
        using var thief = await site.Site.SignInAsync("second.board");
        site.Provider.Subject = subject;

        var answer = await thief.GetAsync(await site.VisitAsync(thief, await thief.GetAsync(ProviderSite.BindingPage)));

        (answer.Status, answer.Heading).ShouldBe((HttpStatusCode.BadRequest, "Nothing was changed"));
        using var browser = site.Site.NewVisitor();
        await site.EnterAsync(browser);
        (await browser.GetAsync("/account/password")).Text(".nhsuk-header__account").ShouldContain(DemonstrationAccounts.Named("board").Name);
    }

    [Fact]
    public async Task Binding_BegunByOnePersonAndEndedByAnother_BindsNothing()
    {
        using var browser = await site.Site.SignInAsync("peninsula");
        site.Provider.Subject = new TestSubject("first") { AuthenticatedAt = site.Site.Clock.GetUtcNow() };
        var back = await site.VisitAsync(browser, await browser.GetAsync(ProviderSite.BindingPage));
        await browser.SubmitAsync(await browser.GetAsync("/letters"), "Sign out");
        await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf("second.peninsula")), ("Password", TestAccounts.Password));

        (await browser.GetAsync(back)).Heading.ShouldBe("This sign-in is out of date");

        (await browser.GetAsync(ProviderSite.BindingPage)).Text("main").ShouldContain("You can have your account open to you");
    }

    [Fact]
    public async Task Holder_ClosesTheAccountToTheProvider()
    {
        var (holder, _) = await site.BindAsync("auditor");

        await holder.SubmitAsync(await holder.GetAsync(ProviderSite.BindingPage), "Stop signing in with Staff login");

        using var browser = site.Site.NewVisitor();
        (await site.EnterAsync(browser)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await site.EventsOfAsync("auditor"))[0].ShouldBe("subject-unbound");
    }

    [Fact]
    public async Task Administrator_ClosesAnAccountToTheProvider_AndEndsItsSessions()
    {
        var (holder, _) = await site.BindAsync("sha");
        using var admin = await site.Site.SignInAsync("admin");

        await admin.SubmitAsync(await admin.GetAsync($"/admin/users/{await site.IdOfAsync("sha")}"), "Stop their signing in with the provider");

        (await holder.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
        using var browser = site.Site.NewVisitor();
        (await site.EnterAsync(browser)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task PasswordAgain_CanBeSignInAnewAtTheProvider_ByTheSamePersonAlone()
    {
        var (admin, subject) = await site.BindAsync("admin");
        var form = await admin.GetAsync("/admin/users/add");
        site.Site.Clock.Advance(TimeSpan.FromMinutes(11));
        var page = await admin.FollowAsync(await admin.SubmitAsync(form, "Invite user", ("Email", "by.provider@test.example"), ("Name", "Bea Bound"), ("Role", "auditor")));

        site.Provider.Subject = subject;
        (await admin.GetAsync(await site.VisitAsync(admin, page, Again))).Status.ShouldBe(HttpStatusCode.BadRequest, "nobody was asked anew");
        site.Provider.Subject = new TestSubject("colleague") { AuthenticatedAt = site.Site.Clock.GetUtcNow() };
        (await admin.GetAsync(await site.VisitAsync(admin, page, Again))).Heading.ShouldBe("That is not you");
        (await site.EventsOfAsync("admin"))[0].ShouldBe("subject-unknown");
        site.Provider.Subject = subject with { AuthenticatedAt = site.Site.Clock.GetUtcNow() };
        var back = await admin.FollowAsync(await admin.GetAsync(await site.VisitAsync(admin, page, Again)));

        (site.Provider.LastRequest["prompt"], site.Provider.LastRequest["max_age"]).ShouldBe(("login", "0"));
        back.ValueOf("Email").ShouldBe("by.provider@test.example");
        (await admin.SubmitAsync(back, "Invite user")).Text(".app-link").ShouldContain("/set-password");
    }

    [Fact]
    public async Task PasswordAgain_OfWhoHasNotBoundTheirAccount_IsThePassword()
    {
        using var visitor = await site.Site.SignInAsync("second.commissioner");

        (await visitor.GetAsync("/account/confirm")).Texts("main button").ShouldBe(["Show", "Continue"], ignoreOrder: true);
    }
}
