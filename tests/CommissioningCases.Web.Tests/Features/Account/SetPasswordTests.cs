using System.Net;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Web.Tests.Features.Account;

public sealed class SetPasswordTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Refused = "This link cannot be used";
    private const string Chosen = "correct horse battery";

    [Fact]
    public async Task Post_OfALinkThatWasUsed_ChangesNothing()
    {
        var link = await ResetAsync("board");
        using var visitor = site.NewVisitor();
        var page = await visitor.OpenPasswordLinkAsync(link);
        (await visitor.SubmitAsync(page, "Set password", ("NewPassword", Chosen))).Location.ShouldBe("/sign-in");

        var again = await visitor.SubmitAsync(page, "Set password", ("NewPassword", "another battery of horses"));

        again.Status.ShouldBe(HttpStatusCode.Gone);
        again.Heading.ShouldBe(Refused);
        (await visitor.OpenPasswordLinkAsync(link)).Heading.ShouldBe(Refused);
        (await SignInAsync(visitor, "board", Chosen)).Location.ShouldBe("/board");
    }

    [Fact]
    public async Task Post_OfOneLinkByManyAtOnce_SetsOnePassword()
    {
        string[] passwords = ["correct horse battery", "gwyrdd afon tesog", "three purple kettles", "slow copper harbour"];
        var link = await ResetAsync("peninsula");
        var pages = await Task.WhenAll(passwords.Select(async password =>
        {
            var visitor = site.NewVisitor();
            return (Password: password, Visitor: visitor, Page: await visitor.OpenPasswordLinkAsync(link));
        }));

        await using var connection = new NpgsqlConnection(site.ConnectionString);
        await connection.OpenAsync();
        var holding = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("select from password_links for update", connection);
        await hold.ExecuteNonQueryAsync();

        var answering = Task.WhenAll(pages.Select(async one => (one.Password, Answer: await one.Visitor.SubmitAsync(one.Page, "Set password", ("NewPassword", one.Password)))));
        await UntilWaitingAsync(passwords.Length);
        await holding.RollbackAsync();
        var answers = await answering;

        var taken = answers.Where(one => one.Answer.Location == "/sign-in").ShouldHaveSingleItem().Password;
        answers.Count(one => one.Answer.Status == HttpStatusCode.Gone).ShouldBe(passwords.Length - 1);
        foreach (var password in passwords)
        {
            using var visitor = site.NewVisitor();
            (await SignInAsync(visitor, "peninsula", password)).Location.ShouldBe(password == taken ? "/work" : null);
        }
    }

    [Fact]
    public async Task Get_OfALinkThatANewerOneReplaced_IsRefused()
    {
        var first = await ResetAsync("auditor");
        var second = await ResetAsync("auditor");
        using var visitor = site.NewVisitor();

        (await visitor.OpenPasswordLinkAsync(first)).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.OpenPasswordLinkAsync(second)).Heading.ShouldBe("Choose your password");
    }

    [Fact]
    public async Task Get_AfterADay_IsRefused()
    {
        var link = await ResetAsync("sha");
        using var visitor = site.NewVisitor();
        (await visitor.OpenPasswordLinkAsync(link)).Status.ShouldBe(HttpStatusCode.OK);

        site.Clock.Advance(TimeSpan.FromDays(1));

        (await visitor.OpenPasswordLinkAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("", "Enter a password")]
    [InlineData("too short", "Password must be 12 characters or more")]
    public async Task Post_OfAPasswordThatCannotBe_SaysSoAndTheLinkStaysGood(string password, string message)
    {
        var link = await ResetAsync("commissioner");
        using var visitor = site.NewVisitor();

        var answer = await visitor.SubmitAsync(await visitor.OpenPasswordLinkAsync(link), "Set password", ("NewPassword", password));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldContain(("NewPassword", message));
        (await visitor.OpenPasswordLinkAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_OfWrongCodes_LocksTheAccountAndThenRefusesTheRightOneToo()
    {
        var link = await ResetAsync("second.commissioner");
        using var visitor = site.NewVisitor();
        for (var i = 0; i < 5; i++)
        {
            (await visitor.OpenPasswordLinkAsync($"{link}x")).Status.ShouldBe(HttpStatusCode.Gone);
        }

        (await visitor.OpenPasswordLinkAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
        await UnlockAsync("second.commissioner");
        (await visitor.OpenPasswordLinkAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/set-password")]
    [InlineData("/set-password?for=nonsense")]
    public async Task Get_OfWhatIsNoLink_IsRefused(string address)
    {
        using var visitor = site.NewVisitor();

        var answer = await visitor.GetAsync(address);

        answer.Status.ShouldBe(HttpStatusCode.Gone);
        answer.Heading.ShouldBe(Refused);
    }

    [Fact]
    public async Task Post_OfACodeForNobody_IsRefused()
    {
        using var visitor = site.NewVisitor();

        (await visitor.OpenPasswordLinkAsync("/set-password?for=00000000000000000000000000000009#x")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Post_OfNoCode_AsksForItAgain_AndCountsAsNoTry()
    {
        var link = await ResetAsync("commissioner");
        using var visitor = site.NewVisitor();
        for (var i = 0; i < 5; i++)
        {
            var answer = await visitor.OpenPasswordLinkAsync($"{link.Split('#')[0]}#");
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            answer.ErrorBeside("Code").ShouldBe("Enter the code of your link");
        }

        (await visitor.OpenPasswordLinkAsync(link)).Heading.ShouldBe("Choose your password");
    }

    [Fact]
    public async Task Link_SendsItsCodeToNoServer()
    {
        var address = new Uri(await ResetAsync("union"));

        address.Fragment.Length.ShouldBe(44);
        address.Query.ShouldBe($"?for={address.Query[5..]}");
        address.Query.Length.ShouldBe(37);
    }

    [Fact]
    public async Task Link_IsKeptAsAHashOnly()
    {
        var link = await ResetAsync("union");
        var code = link[(link.IndexOf('#') + 1)..];

        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var kept = await db.PasswordLinks.AsNoTracking().ToListAsync();

        kept.ShouldAllBe(one => one.CodeHash.Length == 32 && Convert.ToBase64String(one.CodeHash) != code);
        code.Length.ShouldBe(43);
    }

    /// <summary>Until so many requests have found the link good, and want to take it away.</summary>
    private async Task UntilWaitingAsync(int count)
    {
        const string Waiting = "select pid::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        for (var tries = 0; (await Sql.QueryAsync(site.ConnectionString, Waiting)).Count < count; tries++)
        {
            tries.ShouldBeLessThan(1000);
            await Task.Delay(20);
        }
    }

    /// <summary>Locks end by the machine's clock, which no test can move.</summary>
    private async Task UnlockAsync(string name)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        await db.Users.Where(user => user.UserName == TestAccounts.EmailOf(name)).ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null));
    }

    private async Task<string> ResetAsync(string name)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var id = await db.Users.Where(user => user.UserName == TestAccounts.EmailOf(name)).Select(user => user.Id).SingleAsync();
        using var admin = await site.SignInAsync("admin");
        var page = await admin.GetAsync($"/admin/users/{id}");
        var reset = page.Page.QuerySelectorAll("form button").Select(button => button.TextContent.Trim()).Single(text => text is "Reset the password" or "Make a new link");
        return (await admin.SubmitAsync(page, reset)).Text(".app-link");
    }

    private static async Task<Answer> SignInAsync(Visitor visitor, string name, string password) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf(name)), ("Password", password));
}
