namespace CommissioningCases.Web.Tests.Features.Account;

/// <summary>Whoever's password could be chosen by somebody else is told so until they say that they know.</summary>
public sealed class PasswordLinkNoticeTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Notice = "#password-links";
    private const string Chosen = "a password of my own";

    [Fact]
    public async Task ThePerson_IsToldOnEveryPage_UntilTheySayThatTheyKnow()
    {
        using var admin = await site.SignInAsync("admin");
        using var holder = site.NewVisitor();
        await ResetAndSignInAsync(admin, holder);

        var page = await holder.GetAsync("/board");
        page.Text(Notice).ShouldContain($"On {EnglishFormat.Day(Calendar.DayOf(site.Clock.GetUtcNow()))} a password link for your account was made by Adam Admin.");
        page.Page.QuerySelector($"{Notice} a[href='/account/activity']").ShouldNotBeNull();
        (await holder.GetAsync("/letters")).Page.QuerySelector(Notice).ShouldNotBeNull();
        using (var again = site.NewVisitor())
        {
            await SignInAsync(again);
            (await again.GetAsync("/letters")).Page.QuerySelector(Notice).ShouldNotBeNull();
        }

        var known = await holder.FollowAsync(await holder.SubmitAsync(page, "I know of this"));

        known.Page.QuerySelector(Notice).ShouldBeNull();
        known.Texts("tbody .nhsuk-tag")[0].ShouldBe("Password link acknowledged");
        (await holder.GetAsync("/board")).Page.QuerySelector(Notice).ShouldBeNull();

        using var later = site.NewVisitor();
        await ResetAndSignInAsync(admin, later);
        (await later.GetAsync("/board")).Page.QuerySelector(Notice).ShouldNotBeNull();
        using var auditor = await site.SignInAsync("auditor");
        (await auditor.GetAsync("/audit/log?account=Bola&kind=link-made")).Texts("tbody tr").ShouldAllBe(row => row.Contains("Adam Admin"));
    }

    [Fact]
    public async Task WhoeverWasInvited_IsToldOfTheInvitation_AndNotAsOfAnAttack()
    {
        using var admin = await site.SignInAsync("admin");
        var invited = await admin.SubmitAsync(
            await admin.GetAsync("/admin/users/add"), "Invite user", ("Email", "nora.new@trust.example"), ("Name", "Nora New"), ("Role", "auditor"));
        using var holder = site.NewVisitor();
        await holder.SubmitAsync(await holder.OpenPasswordLinkAsync(invited.Text(".app-link")), "Set password", ("NewPassword", Chosen));
        await holder.SubmitAsync(await holder.GetAsync("/sign-in"), "Sign in", ("Email", "nora.new@trust.example"), ("Password", Chosen));

        var page = await holder.GetAsync("/letters");

        page.Text($"{Notice} h2").ShouldBe("You were invited");
        page.Text(Notice).ShouldContain("Adam Admin made the link by which you first chose a password.");
        page.Page.QuerySelector($"{Notice}.nhsuk-warning-callout").ShouldBeNull();
    }

    [Fact]
    public async Task WhoHasNone_IsToldNothing()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        (await commissioner.GetAsync("/letters")).Page.QuerySelector(Notice).ShouldBeNull();
    }

    private static async Task ResetAndSignInAsync(Visitor admin, Visitor holder)
    {
        var account = (await admin.GetAsync("/admin/users?search=Bola")).Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        var reset = await admin.SubmitAsync(await admin.GetAsync(account), "Reset the password");
        var link = reset.Text(".app-link");
        await holder.SubmitAsync(await holder.OpenPasswordLinkAsync(link), "Set password", ("NewPassword", Chosen));
        await SignInAsync(holder);
    }

    private static async Task SignInAsync(Visitor visitor) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf("board")), ("Password", Chosen));
}
