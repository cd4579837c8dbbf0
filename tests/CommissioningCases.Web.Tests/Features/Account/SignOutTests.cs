namespace CommissioningCases.Web.Tests.Features.Account;

public sealed class SignOutTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Post_EndsTheSignInAndSaysSo()
    {
        using var visitor = await site.SignInAsync("sha");

        var answer = await visitor.SubmitAsync(await visitor.GetAsync("/letters"), "Sign out");

        answer.Response.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\""]);
        (await visitor.FollowAsync(answer)).Text(".nhsuk-notification-banner__heading").ShouldBe("You have signed out.");
        (await visitor.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
    }

    [Fact]
    public async Task Post_WhenTheSignInHasExpired_LeadsToSignInAllTheSame()
    {
        using var visitor = await site.SignInAsync("sha");
        var page = await visitor.GetAsync("/letters");
        site.Clock.Advance(TimeSpan.FromHours(9));

        (await visitor.SubmitAsync(page, "Sign out")).Location.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Post_FromAnotherSite_WhichBringsNoCookie_EndsNothing()
    {
        using var visitor = site.NewVisitor();

        var answer = await visitor.PostAsync("/sign-out");

        answer.Location.ShouldBe("/sign-in");
        answer.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Response.Headers.Contains("Clear-Site-Data").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_EndsNothing()
    {
        using var visitor = await site.SignInAsync("sha");

        (await visitor.GetAsync("/sign-out")).Location.ShouldBe("/");
        (await visitor.GetAsync("/letters")).Heading.ShouldBe("The letters");
    }
}
