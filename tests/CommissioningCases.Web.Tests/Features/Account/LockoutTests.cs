using System.Net;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Account;

/// <summary>What wrong passwords lead to, one after the other and at once, and what they cannot do.</summary>
public sealed class LockoutTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string NotRight = "The email address or the password is not right";
    private const int Guesses = 24;

    [Fact]
    public async Task Post_OfManyWrongPasswordsAtOnce_CountsAndKeepsEachAndLooksAtFiveAlone()
    {
        var forms = await Task.WhenAll(Enumerable.Range(0, Guesses).Select(async _ =>
        {
            var visitor = site.NewVisitor();
            return (Visitor: visitor, Page: await visitor.GetAsync("/sign-in"));
        }));

        var answers = await Task.WhenAll(forms.Select(form => TryAsync(form.Visitor, form.Page, "board", "wrong")));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.BadRequest);
        answers.ShouldAllBe(answer => answer.ErrorBeside("Email") == NotRight);
        var user = await FindAsync("board");
        user.AccessFailedCount.ShouldBe(Guesses);
        (await OutcomesAsync(user.Id)).CountBy(outcome => outcome).ShouldBe(
            [
                KeyValuePair.Create(ServiceEventKind.WrongPassword, SignInGuardLimit - 1),
                KeyValuePair.Create(ServiceEventKind.LockedOut, 1),
                KeyValuePair.Create(ServiceEventKind.TriedWhileLocked, Guesses - SignInGuardLimit),
            ],
            ignoreOrder: true);
        (await TryAsync(forms[0].Visitor, forms[0].Page, "board", TestAccounts.Password)).ErrorBeside("Email").ShouldBe(NotRight);
    }

    [Fact]
    public async Task Post_OfAWrongPassword_AnswersTheSameForEveryAccountAndForNone()
    {
        await LockAsync("sha");
        await InviteAsync("invited@test.example");
        using var visitor = site.NewVisitor();
        var page = await visitor.GetAsync("/sign-in");

        var answers = new List<string>();
        foreach (var email in (string[])["auditor@test.example", "sha@test.example", "invited@test.example", "nobody@test.example"])
        {
            var answer = await visitor.SubmitAsync(page, "Sign in", ("Email", email), ("Password", "wrong"));
            answers.Add($"{answer.Status} {answer.Page.QuerySelector("main")!.InnerHtml.Replace(email, "", StringComparison.Ordinal)}".Split("__RequestVerificationToken")[0]);
        }

        answers.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Post_FromABrowserInWhichTheHolderHasSignedIn_IsNotKeptOutByStrangers()
    {
        using var holder = await site.SignInAsync("admin");
        await holder.SubmitAsync(await holder.GetAsync("/letters"), "Sign out");
        await LockAsync("admin");
        using var stranger = site.NewVisitor();
        (await TryAsync(stranger, await stranger.GetAsync("/sign-in"), "admin", TestAccounts.Password)).ErrorBeside("Email").ShouldBe(NotRight);

        var page = await holder.GetAsync("/sign-in");
        (await TryAsync(holder, page, "admin", TestAccounts.Password)).Location.ShouldBe("/admin/users");
    }

    [Fact]
    public async Task Post_FromAKnownBrowser_IsLockedForItselfAfterFive()
    {
        using var holder = await site.SignInAsync("union");
        await holder.SubmitAsync(await holder.GetAsync("/letters"), "Sign out");
        var page = await holder.GetAsync("/sign-in");
        for (var i = 0; i < SignInGuardLimit; i++)
        {
            await TryAsync(holder, page, "union", "wrong");
        }

        (await TryAsync(holder, page, "union", TestAccounts.Password)).ErrorBeside("Email").ShouldBe(NotRight);
        (await FindAsync("union")).AccessFailedCount.ShouldBe(0);
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        (await TryAsync(holder, page, "union", TestAccounts.Password)).Location.ShouldBe("/work");
    }

    [Fact]
    public async Task Unlock_FromTheCommandLine_OpensTheAccountAgain()
    {
        await LockAsync("second.commissioner");

        var verb = await VerbProcess.RunAsync(typeof(Program).Assembly, site.ConnectionString, "Production", "unlock", TestAccounts.EmailOf("second.commissioner"));
        var unknown = await VerbProcess.RunAsync(typeof(Program).Assembly, site.ConnectionString, "Production", "unlock", "nobody@test.example");

        verb.Output.ShouldBe([$"{TestAccounts.EmailOf("second.commissioner")} can sign in again."]);
        verb.ExitCode.ShouldBe(0);
        unknown.ExitCode.ShouldBe(1);
        using var holder = await site.SignInAsync("second.commissioner");
    }

    [Fact]
    public async Task WrongCurrentPasswords_AreCountedAndKept()
    {
        using var holder = await site.SignInAsync("commissioner");
        var page = await holder.GetAsync("/account/password");
        for (var i = 1; i < SignInGuardLimit; i++)
        {
            (await ChangeAsync("wrong")).ErrorBeside("CurrentPassword").ShouldBe("Current password is not right", $"try {i}");
        }

        (await ChangeAsync("wrong")).ErrorBeside("CurrentPassword").ShouldBe("There were too many wrong passwords: try again in 15 minutes");
        (await ChangeAsync(TestAccounts.Password)).ErrorBeside("CurrentPassword").ShouldBe("There were too many wrong passwords: try again in 15 minutes");
        var outcomes = await OutcomesAsync((await FindAsync("commissioner")).Id);
        outcomes.Count(outcome => outcome is ServiceEventKind.WrongCurrentPassword or ServiceEventKind.LockedOut).ShouldBe(SignInGuardLimit);

        Task<Answer> ChangeAsync(string current) => holder.SubmitAsync(page, "Change password", ("CurrentPassword", current), ("NewPassword", "correct horse battery"));
    }

    [Theory]
    [InlineData("TriesPerAccount", "2")]
    [InlineData("TriesPerAddress", "2")]
    public async Task Post_TooOftenInAMinute_Is429(string setting, string limit)
    {
        await using var factory = CasesSite.With(site.ConnectionString).WithWebHostBuilder(builder => builder.UseSetting(setting, limit));
        using var visitor = new Visitor(factory.CreateClient(new() { AllowAutoRedirect = false }));
        var page = await visitor.GetAsync("/sign-in");
        await TryAsync(visitor, page, "nobody", "wrong");
        await TryAsync(visitor, page, "nobody", "wrong");

        var answer = await TryAsync(visitor, page, "nobody", "wrong");

        answer.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Heading.ShouldBe("There were too many tries");
        (await visitor.GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_TooOftenByStrangers_DoesNotKeepOutABrowserThatTheAccountKnows()
    {
        await using var factory = CasesSite.With(site.ConnectionString).WithWebHostBuilder(builder => builder.UseSetting("TriesPerAccount", "3"));
        using var holder = await SignOutAfterAsync("auditor");
        using var stranger = await SignOutAfterAsync("peninsula"); // a browser that another account knows
        var page = await stranger.GetAsync("/sign-in");
        await TryAsync(stranger, page, "auditor", "wrong");
        await TryAsync(stranger, page, "auditor", "wrong");

        (await TryAsync(stranger, page, "auditor", TestAccounts.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        (await TryAsync(holder, await holder.GetAsync("/sign-in"), "auditor", TestAccounts.Password)).Location.ShouldBe("/cases");

        async Task<Visitor> SignOutAfterAsync(string name)
        {
            var visitor = new Visitor(factory.CreateClient(new() { AllowAutoRedirect = false }));
            (await TryAsync(visitor, await visitor.GetAsync("/sign-in"), name, TestAccounts.Password)).Location.ShouldNotBeNull();
            await visitor.SubmitAsync(await visitor.GetAsync("/letters"), "Sign out");
            return visitor;
        }
    }

    /// <summary>As the documents say.</summary>
    private const int SignInGuardLimit = 5;

    private static Task<Answer> TryAsync(Visitor visitor, Answer page, string name, string password) =>
        visitor.SubmitAsync(page, "Sign in", ("Email", TestAccounts.EmailOf(name)), ("Password", password));

    private async Task LockAsync(string name)
    {
        using var stranger = site.NewVisitor();
        var page = await stranger.GetAsync("/sign-in");
        for (var i = 0; i < SignInGuardLimit; i++)
        {
            await TryAsync(stranger, page, name, "wrong");
        }
    }

    private async Task InviteAsync(string email)
    {
        using var admin = await site.SignInAsync("admin");
        await admin.SubmitAsync(await admin.GetAsync("/admin/users/add"), "Invite user", ("Email", email), ("Name", "Ivor Invited"), ("Role", "auditor"));
    }

    private async Task<AppUser> FindAsync(string name)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        return await db.Users.AsNoTracking().SingleAsync(user => user.UserName == TestAccounts.EmailOf(name));
    }

    private async Task<IReadOnlyList<ServiceEventKind>> OutcomesAsync(Guid user)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var kinds = await db.ServiceEvents.Where(happened => happened.Account == user).Select(happened => happened.Kind).ToListAsync();
        return [.. kinds.Select(kind => ExchangeNames.TryParse<ServiceEventKind>(kind, out var known) ? known : throw new InvalidOperationException(kind))];
    }
}
