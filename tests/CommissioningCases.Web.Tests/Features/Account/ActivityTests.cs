namespace CommissioningCases.Web.Tests.Features.Account;

public sealed class ActivityTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Address = "/account/activity";

    [Fact]
    public async Task EachSeesWhatTheyDidAndWhatHappenedToTheirAccount_AndNothingElse()
    {
        using var admin = await site.SignInAsync("admin");
        using var board = await site.SignInAsync("board");
        var account = (await admin.GetAsync("/admin/users?search=Bola")).Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        await admin.SubmitAsync(await admin.GetAsync(account), "Save changes", ("Name", "Bola Bound"));
        await board.SubmitAsync(await board.GetAsync("/account/password"), "Change password", ("CurrentPassword", "wrong"), ("NewPassword", "a password of my own"));

        var page = await board.GetAsync(Address);

        page.Texts("tbody .nhsuk-tag").ShouldBe(["Wrong current password", "Account changed", "Signed in"]);
        page.Texts("tbody tr")[1].ShouldContain("Adam Admin");
        page.Page.QuerySelectorAll("tbody tr")[1].QuerySelector("td:last-child .app-secondary")!.TextContent.ShouldBeEmpty();
        (await admin.GetAsync(Address)).Texts("tbody .nhsuk-tag").ShouldBe(["Account changed", "Signed in"]);
    }

    [Fact]
    public async Task AChangeOfPassword_IsThere_AndThePageThatChangesItLeadsThere()
    {
        using var sha = await site.SignInAsync("sha");
        var form = await sha.GetAsync("/account/password");
        await sha.SubmitAsync(form, "Change password", ("CurrentPassword", TestAccounts.Password), ("NewPassword", "a password of my own"));

        form.Page.QuerySelector($"main a[href='{Address}']").ShouldNotBeNull();
        (await sha.GetAsync($"{Address}?kind=password-changed")).Texts("tbody .nhsuk-tag").ShouldBe(["Changed the password"]);
        (await sha.GetAsync($"{Address}?kind=locked-out")).Text(".app-empty").ShouldContain("There is no such event of your account.");
    }
}
