using System.Net;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Account;

public sealed class ForgotPasswordTests(MailedSite mailed) : IClassFixture<MailedSite>
{
    private const string Chosen = "correct horse battery";

    [Fact]
    public async Task Post_OfAnAccount_SendsItsHolderALink_WhichChoosesAPasswordOnce()
    {
        var email = TestAccounts.EmailOf("board");
        (await mailed.ForgetAsync($" {email.ToUpperInvariant()} ")).Heading.ShouldBe("Look at your email");
        var link = await mailed.LinkOfAsync(email);
        (await mailed.StatusOfSignInAsync("board", TestAccounts.Password)).ShouldBe(HttpStatusCode.Found, "until the link is used the old password holds");

        using var visitor = mailed.Site.NewVisitor();
        var page = await MailedSite.OpenAsync(visitor, link);
        (await visitor.SubmitAsync(page, "Set password", ("NewPassword", Chosen))).Location.ShouldBe("/sign-in");

        (await mailed.StatusOfSignInAsync("board", Chosen)).ShouldBe(HttpStatusCode.Found);
        (await mailed.StatusOfSignInAsync("board", TestAccounts.Password)).ShouldBe(HttpStatusCode.BadRequest);
        (await MailedSite.OpenAsync(visitor, link)).Status.ShouldBe(HttpStatusCode.Gone);
        using var board = mailed.Site.NewVisitor();
        await board.SubmitAsync(await board.GetAsync("/sign-in"), "Sign in", ("Email", email), ("Password", Chosen));
        (await board.GetAsync("/board")).Page.GetElementById("password-links").ShouldBeNull("nobody else made the link");
    }

    [Fact]
    public async Task Post_IsAnsweredAlike_WhetherThereIsSuchAnAccountOrItCanBeUsedOrNot()
    {
        await ChangeAsync("auditor", "\"LockoutEnd\" = now() + interval '10 years'");
        await ChangeAsync("peninsula", "\"IsDisabled\" = true");
        await ChangeAsync("second.peninsula", "\"ActiveUntil\" = '2010-01-01'");
        await ChangeAsync("second.board", "\"PasswordHash\" = null");
        string[] asked = ["nobody@test.example", .. ((string[])["commissioner", "auditor", "peninsula", "second.peninsula", "second.board"]).Select(TestAccounts.EmailOf)];
        var answers = new List<Answer>();
        foreach (var email in asked)
        {
            answers.Add(await mailed.ForgetAsync(email));
        }

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Text("main")).Distinct().ShouldHaveSingleItem();
        await mailed.UntilAnsweredAsync();
        mailed.Server.Received.Select(message => message.To.ToString()).Intersect(asked)
            .ShouldBe(((string[])["commissioner", "auditor", "second.board"]).Select(TestAccounts.EmailOf), ignoreOrder: true);
    }

    /// <summary>Whoever asks waits for the same statements: what differs is done afterwards.</summary>
    [Fact]
    public async Task Post_AsksTheDatabaseTheSame_WhetherThereIsSuchAnAccountOrNot()
    {
        (await StatementsOfAsync("nobody.else@test.example")).ShouldBe(await StatementsOfAsync(TestAccounts.EmailOf("sha")));

        async Task<IEnumerable<string>> StatementsOfAsync(string email)
        {
            using var visitor = mailed.Site.NewVisitor();
            var form = await visitor.GetAsync("/forgot-password");
            await mailed.UntilAnsweredAsync();
            using var sent = new SentStatements(mailed.Site.ConnectionString);
            await visitor.SubmitAsync(form, "Send me a link", ("Email", email));
            return sent.RoundTrips.Where(text => text.Contains("password_requests", StringComparison.Ordinal) && text.Contains("insert", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Post_AgainAndAgain_SendsOneMessage()
    {
        var email = TestAccounts.EmailOf("second.commissioner");
        for (var times = 0; times < 5; times++)
        {
            await mailed.ForgetAsync(email);
        }

        await mailed.UntilAnsweredAsync();
        (await mailed.Server.WaitForAsync(email)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Post_OfNoAddress_SaysSo()
    {
        (await mailed.ForgetAsync("")).ErrorBeside("Email").ShouldBe("Enter an email address");
        (await mailed.ForgetAsync("somebody")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task TheLog_TellsThatSomebodyAsked_AndNotWhatWasTyped()
    {
        await mailed.ForgetAsync("typed.password@test.example");

        await using var db = CasesDbContextOptions.NewContext(mailed.Site.ConnectionString);
        var asked = await db.ServiceEvents.AsNoTracking().Where(happened => happened.Kind == "link-asked").ToListAsync();
        asked.ShouldNotBeEmpty();
        asked.ShouldAllBe(happened => happened.Account == null && happened.Person == null && !happened.Details.Contains("typed", StringComparison.Ordinal) && happened.Subject == null);
    }

    [Fact]
    public async Task Invite_SendsThePersonTheirLink_AndShowsItToNobodyElse()
    {
        using var admin = await mailed.Site.SignInAsync("admin");
        var form = await admin.GetAsync("/admin/users/add");

        var added = await admin.SubmitAsync(form, "Invite user", ("Email", "new.person@test.example"), ("Name", "New Person"), ("Role", "auditor"));

        added.Page.QuerySelector(".app-link").ShouldBeNull();
        added.Text("main").ShouldContain("is on its way to new.person@test.example");
        var link = await mailed.LinkOfAsync("new.person@test.example");
        added.Page.DocumentElement.OuterHtml.ShouldNotContain(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        using var visitor = mailed.Site.NewVisitor();
        (await visitor.SubmitAsync(await MailedSite.OpenAsync(visitor, link), "Set password", ("NewPassword", Chosen))).Location.ShouldBe("/sign-in");
        await mailed.UntilAnsweredAsync();
        var list = await admin.GetAsync("/admin/mail?person=new.person");
        list.Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Sent");
        (await admin.GetAsync(list.Page.QuerySelector("tbody a")!.GetAttribute("href")!)).Text("main").ShouldContain("shown to nobody but whoever gets it");
    }

    [Fact]
    public async Task Reset_SendsThePersonTheirLink_AndTheLogTellsHow()
    {
        var email = TestAccounts.EmailOf("union");
        await using var db = CasesDbContextOptions.NewContext(mailed.Site.ConnectionString);
        var id = await db.Users.Where(user => user.UserName == email).Select(user => user.Id).SingleAsync();
        using var admin = await mailed.Site.SignInAsync("admin");

        var reset = await admin.SubmitAsync(await admin.GetAsync($"/admin/users/{id}"), "Reset the password");

        reset.Page.QuerySelector(".app-link").ShouldBeNull();
        (await mailed.Server.WaitForAsync(email)).ShouldHaveSingleItem().TextBody!.ShouldContain("has taken your password away");
        (await db.ServiceEvents.AsNoTracking().SingleAsync(happened => happened.Account == id && happened.Kind == "link-made")).Details.ShouldContain("by mail");
    }

    private Task ChangeAsync(string name, string set) =>
        Sql.ExecuteAsync(mailed.Site.ConnectionString, $"update \"AspNetUsers\" set {set} where \"UserName\" = '{TestAccounts.EmailOf(name)}'");
}
