using System.Net;

namespace CommissioningCases.Web.Tests.Features.Account;

public sealed class PasswordTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Address = "/account/password";
    private const string New = "correct horse battery";
    private const string TooEasy = "Password is too easy to guess: choose another, such as three random words";

    [Fact]
    public async Task Post_ChangesThePasswordAndSignsOtherBrowsersOut()
    {
        using var here = await site.SignInAsync("auditor");
        using var elsewhere = await site.SignInAsync("auditor");

        var answer = await ChangeAsync(here, TestAccounts.Password, New);

        (await here.FollowAsync(answer)).Text(".nhsuk-notification-banner__heading").ShouldBe("Your password is changed.");
        (await elsewhere.GetAsync(Address)).LeadsToSignIn.ShouldBeTrue();
        using var again = site.NewVisitor();
        var page = await again.GetAsync("/sign-in");
        (await again.SubmitAsync(page, "Sign in", ("Email", TestAccounts.EmailOf("auditor")), ("Password", New))).Location.ShouldBe("/cases");
    }

    [Theory]
    [InlineData("", "", "CurrentPassword", "Enter your current password")]
    [InlineData(TestAccounts.Password, "", "NewPassword", "Enter a new password")]
    [InlineData(TestAccounts.Password, TestAccounts.Password, "NewPassword", "The new password must differ from the current one")]
    [InlineData(TestAccounts.Password, "too short", "NewPassword", "Password must be 12 characters or more")]
    [InlineData(TestAccounts.Password, "aaa", "NewPassword", "Password must be 12 characters or more")]
    [InlineData(TestAccounts.Password, "aaaaaaaaaaaaaa", "NewPassword", "Password must use at least 5 different characters")]
    [InlineData(TestAccounts.Password, "Password-2009", "NewPassword", "Password is too easy to guess: choose another, such as three random words")]
    [InlineData(TestAccounts.Password, "qwerty123456", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "changeme1234", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "F00tball!2345", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "dragonmonkey7", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "Monday123456", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "1234567890-=", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "zaqwsxcderfv", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "Liverpool2026", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "administrator1", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "CommissioningCases1", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "NHS-Authority-2013", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "Una-2013-Una2", "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, DemonstrationAccounts.Password, "NewPassword", TooEasy)]
    [InlineData(TestAccounts.Password, "my union of three", "NewPassword", "Password must not contain the email address")]
    [InlineData("wrong", New, "CurrentPassword", "Current password is not right")]
    public async Task Post_OfWhatCannotBe_SaysSoBesideTheFieldAndChangesNothing(string current, string chosen, string field, string message)
    {
        using var visitor = await site.SignInAsync("union");

        var answer = await ChangeAsync(visitor, current, chosen);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldContain((field, message));
        answer.ErrorBeside(field).ShouldBe(message);
        using var same = await site.SignInAsync("union");
    }

    /// <summary>To look at all of it would take many minutes.</summary>
    [Fact]
    public async Task Post_OfAPasswordOfAMegabyte_SaysSoAtOnce_AndNothingElse()
    {
        using var visitor = await site.SignInAsync("sha");

        var answer = await ChangeAsync(visitor, TestAccounts.Password, string.Concat(Enumerable.Repeat("commissioning", 80_000)));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("NewPassword", "Password must be 128 characters or fewer")]);
    }

    private static async Task<Answer> ChangeAsync(Visitor visitor, string current, string chosen) =>
        await visitor.SubmitAsync(await visitor.GetAsync(Address), "Change password", ("CurrentPassword", current), ("NewPassword", chosen));
}
