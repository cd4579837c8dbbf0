using System.Net;
using CommissioningCases.Testing;

namespace CommissioningCases.Web.Tests.Features.Account.Providers;

/// <summary>Sign-in by a provider of identities: it opens the accounts that their holders have bound, as far as these can be used, and no others.</summary>
public sealed class ProviderSignInTests(ProviderSite site) : IClassFixture<ProviderSite>
{
    private static readonly string[] Strong = ["pwd", "mfa"];
    private static readonly string[] InCapitals = ["MFA"];
    private const string OpensNone = "Staff login opens no account here.";

    [Fact]
    public async Task Holder_OnceBound_SignsInWithoutAPassword_AndItIsOnTheLog()
    {
        var (holder, _) = await site.BindAsync("commissioner");
        (await holder.GetAsync(ProviderSite.BindingPage)).Text("main").ShouldContain("your account opens to you when you have signed in with Staff login");
        await holder.SubmitAsync(await holder.GetAsync("/letters"), "Sign out");
        using var browser = site.Site.NewVisitor();

        var answer = await site.EnterAsync(browser);

        answer.Location.ShouldBe("/work");
        (await browser.GetAsync("/work")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.EventsOfAsync("commissioner")).Take(3).ShouldBe(["signed-in", "signed-out", "subject-bound"]);
        (await site.LastEventAsync()).Details.ShouldContain("commissioner-");
        (await site.IsStrongAsync("commissioner")).ShouldBeFalse();
    }

    [Fact]
    public async Task Request_AsksForWhoTheyAreAlone_ByACodeWithAProof_AndItsCookiesAreThisHostsAlone()
    {
        using var browser = site.Site.NewVisitor();

        var going = await browser.SubmitAsync(await browser.GetAsync("/sign-in?returnUrl=/letters"), ProviderSite.Button);

        await site.Provider.VisitAsync(ProviderSite.AddressOf(going));
        var asked = site.Provider.LastRequest;
        (asked["response_type"], asked["scope"], asked["code_challenge_method"], asked["redirect_uri"]).ShouldBe(("code", "openid", "S256", "https://localhost/sign-in/answer"));
        (asked["code_challenge"].Length, asked["acr_values"]).ShouldBe((43, "urn:level:3"));
        asked["nonce"].ShouldNotBeEmpty();
        asked["state"].ShouldNotBeEmpty();
        asked.ShouldNotContainKey("prompt");
        var cookies = going.Response.Headers.GetValues("Set-Cookie").Where(cookie => cookie.Contains("cases-provider", StringComparison.Ordinal)).ToList();
        cookies.Count.ShouldBe(2);
        cookies.ShouldAllBe(cookie => cookie.StartsWith("__Host-cases-provider-", StringComparison.Ordinal) && cookie.Contains("; path=/; secure; samesite=lax; httponly", StringComparison.Ordinal));
        going.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("form-action 'self';");
        going.Page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content").ShouldBe($"0;url={ProviderSite.AddressOf(going)}");
    }

    [Fact]
    public async Task Somebody_WhomTheProviderKnowsAndNobodyBound_IsRefusedPlainly_WhateverTheirAddressIs()
    {
        site.Provider.Subject = new TestSubject("stranger") { Claims = new Dictionary<string, object> { ["email"] = TestAccounts.EmailOf("auditor"), ["email_verified"] = true } };
        using var browser = site.Site.NewVisitor();

        var answer = await site.EnterAsync(browser);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text("main").ShouldContain(OpensNone);
        (await browser.GetAsync("/cases")).LeadsToSignIn.ShouldBeTrue();
        var (kind, details) = await site.LastEventAsync();
        (kind, details.Contains("stranger", StringComparison.Ordinal)).ShouldBe(("subject-unknown", true));
    }

    [Fact]
    public async Task Disabled_AndEnded_AreTold()
    {
        await site.BindAsync("union");
        using var browser = site.Site.NewVisitor();

        await site.ChangeAsync("union", user => user.IsDisabled = true);
        (await site.EnterAsync(browser)).Text("main").ShouldContain("This account is disabled: ask your administrator");
        await site.ChangeAsync("union", user => (user.IsDisabled, user.ActiveUntil) = (false, new DateOnly(2012, 3, 31)));
        (await site.EnterAsync(browser)).Text("main").ShouldContain("This account could be used until 31 March 2012");

        (await browser.GetAsync("/engagement")).LeadsToSignIn.ShouldBeTrue();
        (await site.EventsOfAsync("union")).Take(2).ShouldBe(["tried-outside-dates", "tried-while-disabled"]);
        await site.ChangeAsync("union", user => user.ActiveUntil = null);
    }

    [Fact]
    public async Task Locked_OpensByTheProvider_BecauseNobodyGuessesIt()
    {
        await site.BindAsync("second.commissioner");
        using var thief = site.Site.NewVisitor();
        for (var i = 0; i < 5; i++)
        {
            await thief.SubmitAsync(await thief.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf("second.commissioner")), ("Password", "wrong"));
        }

        using var browser = site.Site.NewVisitor();
        (await site.EnterAsync(browser)).Location.ShouldBe("/work");
    }

    [Fact]
    public async Task Reset_ClosesTheAccountToTheProvider_UntilItIsBoundAgain()
    {
        await site.BindAsync("second.peninsula");
        using var admin = await site.Site.SignInAsync("admin");
        await admin.SubmitAsync(await admin.GetAsync($"/admin/users/{await site.IdOfAsync("second.peninsula")}"), "Reset the password");
        using var browser = site.Site.NewVisitor();

        (await site.EnterAsync(browser)).Text("main").ShouldContain(OpensNone);

        (await site.EventsOfAsync("second.peninsula")).Take(3).ShouldBe(["link-made", "subject-unbound", "password-reset"]);
    }

    [Fact]
    public async Task SecondFactor_OfTheProvider_Counts_WhereItIsOneThatTheOperatorNamed()
    {
        var (_, subject) = await site.BindAsync("board");
        var codes = await site.AddPasskeyAsync("board");

        foreach (var claims in (Dictionary<string, object>[])[new() { ["amr"] = Strong }, new() { ["acr"] = "urn:level:3" }])
        {
            using var browser = site.Site.NewVisitor();
            site.Provider.Subject = subject with { Claims = claims };
            (await site.EnterAsync(browser)).Location.ShouldBe("/board");
            (await site.IsStrongAsync("board")).ShouldBeTrue();
        }

        foreach (var claims in (Dictionary<string, object>[])[new(), new() { ["amr"] = "pwd" }, new() { ["acr"] = "mfa" }, new() { ["amr"] = InCapitals }])
        {
            using var other = site.Site.NewVisitor();
            site.Provider.Subject = subject with { Claims = claims };
            var asked = await site.EnterAsync(other);
            asked.Heading.ShouldBe("Enter the code");
            (await other.GetAsync("/board")).LeadsToSignIn.ShouldBeTrue();
        }

        using var last = site.Site.NewVisitor();
        site.Provider.Subject = subject;
        (await last.SubmitAsync(await site.EnterAsync(last), "Continue", ("Code", codes[0]))).Location.ShouldBe("/board");
        (await site.IsStrongAsync("board")).ShouldBeTrue();
    }

    [Fact]
    public async Task WhatWasTyped_WhenTheSignInExpired_ComesBackAfterSignInByTheProvider()
    {
        var (holder, _) = await site.BindAsync("admin");
        var form = await holder.GetAsync("/admin/providers/add");
        site.Site.Clock.Advance(TimeSpan.FromMinutes(31));
        var expired = await holder.SubmitAsync(form, "Add provider", ("Name", "Yellow Care, as typed"));
        expired.Status.ShouldBe(HttpStatusCode.Unauthorized);

        var back = await holder.GetAsync(await site.VisitAsync(holder, expired));

        back.Location.ShouldStartWith("/admin/providers/add?draft=");
        (await holder.FollowAsync(back)).ValueOf("Name").ShouldBe("Yellow Care, as typed");
    }

    [Theory]
    [InlineData("/letters", "/letters")]
    [InlineData("https://elsewhere.example/", "/work")]
    [InlineData("//elsewhere.example/", "/work")]
    public async Task Answer_LeadsWithinThisSiteOnly(string returnUrl, string leadsTo)
    {
        await site.BindAsync("commissioner");
        using var browser = site.Site.NewVisitor();

        var back = await site.VisitAsync(browser, await browser.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}"));

        (await browser.GetAsync(back)).Location.ShouldBe(leadsTo);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionHere_AndSaysThatTheProviderKnowsNothingOfIt()
    {
        await site.BindAsync("commissioner");
        using var browser = site.Site.NewVisitor();
        await site.EnterAsync(browser);

        var signedOut = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync("/letters"), "Sign out"));

        signedOut.Text(".nhsuk-notification-banner").ShouldContain("sign out there too");
        (await browser.GetAsync("/work")).LeadsToSignIn.ShouldBeTrue();
    }

    [Fact]
    public async Task Denied_IsTold_AndChangesNothing()
    {
        using var browser = site.Site.NewVisitor();
        site.Provider.Denies = true;

        var answer = await site.EnterAsync(browser);

        site.Provider.Denies = false;
        (answer.Status, answer.Heading).ShouldBe((HttpStatusCode.BadRequest, "You have not signed in"));
        answer.Text("main").ShouldContain("was given up, or is not allowed");
    }

    [Fact]
    public async Task ProviderThatIsAway_IsTold()
    {
        using var browser = site.Site.NewVisitor();
        var back = await site.VisitAsync(browser, await browser.GetAsync("/sign-in"));
        site.Provider.IsAway = true;

        var answer = await browser.GetAsync(back);

        site.Provider.IsAway = false;
        (answer.Status, answer.Heading).ShouldBe((HttpStatusCode.ServiceUnavailable, "Staff login does not answer"));
    }

    [Fact]
    public async Task WithoutAProvider_ThereIsNoButton_AndNothingBehindIt()
    {
        await using var factory = CasesSite.With(site.Site.ConnectionString);
        using var visitor = new Visitor(factory.CreateClient());
        var page = await visitor.GetAsync("/sign-in");

        page.Texts("form button").ShouldNotContain(text => text.StartsWith("Sign in with", StringComparison.Ordinal) && text != "Sign in with a passkey");
        var token = page.ValueOf("__RequestVerificationToken")!;
        (await visitor.PostAsync("/sign-in?handler=provider", ("__RequestVerificationToken", token))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"{ProviderSite.Answers}?code=1&state=2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
