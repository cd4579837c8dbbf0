using System.Net;
using CommissioningCases.Testing;
using Microsoft.AspNetCore.WebUtilities;

namespace CommissioningCases.Web.Tests.Features.Account.Providers;

/// <summary>What somebody could bring back who means harm. None of it opens an account that the right answer would, and all of it is on the log.</summary>
public sealed class ProviderAttackTests(ProviderSite site) : IClassFixture<ProviderSite>
{
    private static readonly string[] Both = [TestSignInProvider.ClientId, "another-service"];

    public static TheoryData<string, TestToken, string> Tokens => new()
    {
        { "another nonce", Instead("nonce", "another"), "nonce" },
        { "no nonce", Instead("nonce", null), "nonce" },
        { "another issuer", Instead("iss", "https://elsewhere.example"), "issuer" },
        { "another service's", Instead("aud", "another-service"), "audience" },
        { "for two, and issued to the other", new TestToken { Instead = new Dictionary<string, object?> { ["aud"] = Both, ["azp"] = "another-service" } }, "protocol" },
        { "over long ago", Instead("exp", 1_300_000_000), "lifetime" },
        { "unsigned", new TestToken { Signature = TestSignature.None }, "signature" },
        { "with its signature taken away", new TestToken { Signature = TestSignature.Stripped }, "signature" },
        { "signed by the secret of both", new TestToken { Signature = TestSignature.SharedSecret }, "signature" },
        { "signed by somebody else", new TestToken { Signature = TestSignature.OtherKey }, "signature" },
    };

    [Theory]
    [MemberData(nameof(Tokens), DisableDiscoveryEnumeration = true)]
    public async Task Token_ThatIsNotTheProvidersForThisRequest_OpensNothing(string what, TestToken token, string reason)
    {
        await site.BindAsync("auditor");
        using var browser = site.Site.NewVisitor();
        site.Provider.Token = token;

        var answer = await site.EnterAsync(browser);

        site.Provider.Token = new TestToken();
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, what);
        answer.Text("main").ShouldContain("Staff login opens no account here.");
        await ShouldBeRefusedAsync(browser, reason);
        (await site.EnterAsync(browser)).Location.ShouldBe("/cases");
    }

    /// <summary>As where somebody has put themselves in the provider's place, or answers for several.</summary>
    [Fact]
    public async Task Provider_WhoseDescriptionAndTokensCallItOtherwise_OpensNothing()
    {
        var other = new ProviderSite { ProviderCallsItself = "https://elsewhere.example" };
        await other.InitializeAsync();
        try
        {
            using var browser = other.Site.NewVisitor();

            var answer = await other.EnterAsync(browser);

            answer.Text("main").ShouldContain("Staff login opens no account here.");
            (await other.LastEventAsync()).Details.ShouldContain("issuer");
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task Answer_BroughtTwice_OpensNothingTheSecondTime()
    {
        await site.BindAsync("auditor");
        using var browser = site.Site.NewVisitor();
        var back = await site.VisitAsync(browser, await browser.GetAsync("/sign-in"));
        (await browser.GetAsync(back)).Location.ShouldBe("/cases");
        await browser.SubmitAsync(await browser.GetAsync("/letters"), "Sign out");

        (await browser.GetAsync(back)).Heading.ShouldBe("This sign-in is out of date");

        await ShouldBeRefusedAsync(browser, "state");
    }

    [Fact]
    public async Task Answer_OfAnotherBrowser_OpensNothing()
    {
        await site.BindAsync("auditor");
        using var thief = site.Site.NewVisitor();
        using var browser = site.Site.NewVisitor();
        var back = await site.VisitAsync(thief, await thief.GetAsync("/sign-in"));

        (await browser.GetAsync(back)).Heading.ShouldBe("This sign-in is out of date");

        await ShouldBeRefusedAsync(browser, "state");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=1")]
    [InlineData("?code=1&state=")]
    [InlineData("?code=1&state=none-of-ours")]
    [InlineData("?error=access_denied&state=none-of-ours")]
    public async Task Answer_ThatNobodyAskedFor_OpensNothing(string query)
    {
        using var browser = site.Site.NewVisitor();

        (await browser.GetAsync(ProviderSite.Answers + query)).Heading.ShouldBe("This sign-in is out of date");

        await ShouldBeRefusedAsync(browser, "state");
    }

    /// <summary>The code of one request in the answer to another: without the proof that belongs to it (PKCE) the provider gives no token.</summary>
    [Fact]
    public async Task Code_OfAnotherRequest_IsWorthNothing()
    {
        await site.BindAsync("auditor");
        using var thief = site.Site.NewVisitor();
        using var browser = site.Site.NewVisitor();
        var stolen = QueryHelpers.ParseQuery(new Uri("https://localhost" + await site.VisitAsync(thief, await thief.GetAsync("/sign-in"))).Query);
        var own = QueryHelpers.ParseQuery(new Uri("https://localhost" + await site.VisitAsync(browser, await browser.GetAsync("/sign-in"))).Query);
        var mixed = QueryHelpers.AddQueryString(ProviderSite.Answers, new Dictionary<string, string?> { ["code"] = stolen["code"], ["state"] = own["state"] });

        (await browser.GetAsync(mixed)).Status.ShouldBe(HttpStatusCode.BadRequest);

        await ShouldBeRefusedAsync(browser, "protocol");
    }

    [Fact]
    public async Task Answer_AfterAQuarterOfAnHour_IsOutOfDate()
    {
        await site.BindAsync("auditor");
        using var browser = site.Site.NewVisitor();
        var back = await site.VisitAsync(browser, await browser.GetAsync("/sign-in"));
        site.Site.Clock.Advance(TimeSpan.FromMinutes(16));

        (await browser.GetAsync(back)).Heading.ShouldBe("This sign-in is out of date");

        await ShouldBeRefusedAsync(browser, "state");
    }

    [Fact]
    public async Task Answer_OfAnotherSitesForm_IsNotTaken()
    {
        using var browser = site.Site.NewVisitor();

        (await browser.PostAsync(ProviderSite.Answers, ("code", "1"), ("state", "2"))).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private async Task ShouldBeRefusedAsync(Visitor browser, string reason)
    {
        (await browser.GetAsync("/cases")).LeadsToSignIn.ShouldBeTrue();
        var (kind, details) = await site.LastEventAsync();
        (kind, details.Contains($"\"{reason}\"", StringComparison.Ordinal)).ShouldBe(("provider-answer-refused", true), details);
    }

    private static TestToken Instead(string claim, object? value) => new() { Instead = new Dictionary<string, object?> { [claim] = value } };
}
