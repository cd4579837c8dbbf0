using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Web.Tests.Features.Audit;

public sealed class SignInsTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Address = "/audit/sign-ins";

    [Fact]
    public async Task Index_ShowsEveryOutcomeOfAPersonTheLatestFirst()
    {
        using var visitor = site.NewVisitor();
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(visitor, TestAccounts.EmailOf("board"), "wrong");
        }

        await TryAsync(visitor, TestAccounts.EmailOf("board"), TestAccounts.Password);
        await UnlockAsync("board");
        await TryAsync(visitor, TestAccounts.EmailOf("board"), TestAccounts.Password);
        await visitor.SubmitAsync(await visitor.GetAsync("/letters"), "Sign out");
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync($"{Address}?search=Bola");

        page.Texts("tbody .nhsuk-tag").ShouldBe(
            ["Signed out", "Signed in", "Tried while locked", "Locked out", "Wrong password", "Wrong password", "Wrong password", "Wrong password"]);
        page.Texts("tbody tr")[0].ShouldContain("Bola Board");
        (await auditor.GetAsync($"{Address}?search=Bola&outcome=locked-out")).Texts("tbody .nhsuk-tag").ShouldBe(["Locked out"]);
        (await auditor.GetAsync($"{Address}?search=nobody")).Text(".app-empty").ShouldContain("There is no such line");
    }

    [Fact]
    public async Task Index_OfAnUnknownAccount_KeepsNothingOfWhatWasTyped()
    {
        const string typed = "my-secret-typed-in-the-wrong-box@test.example";
        using var visitor = site.NewVisitor();
        await TryAsync(visitor, typed, "whatever");
        using var admin = await site.SignInAsync("admin");

        var page = await admin.GetAsync($"{Address}?outcome=unknown-account");

        page.Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Nobody known");
        page.Page.DocumentElement.OuterHtml.ShouldNotContain("my-secret");
    }

    [Fact]
    public async Task Index_OfMany_PagesThroughEachOnce()
    {
        await using (var db = CasesDbContextOptions.NewContext(site.ConnectionString))
        {
            db.SignInEvents.AddRange(Enumerable.Range(0, 120).Select(_ => new SignInEvent { At = site.Clock.GetUtcNow(), Outcome = SignInOutcome.OutsideDates }));
            await db.SaveChangesAsync();
        }

        using var admin = await site.SignInAsync("admin");
        var pages = new List<int>();
        for (string? next = $"{Address}?outcome=outside-dates"; next is not null;)
        {
            var page = await admin.GetAsync(next);
            pages.Add(page.Texts("tbody tr").Count);
            next = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        pages.ShouldBe([50, 50, 20]);
    }

    [Theory]
    [InlineData("update sign_in_events set outcome = 'signed-in'")]
    [InlineData("delete from sign_in_events")]
    [InlineData("truncate sign_in_events")]
    public async Task Log_CannotBeChangedInTheDatabase(string statement)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);

        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(statement))).MessageText.ShouldContain("append-only");
    }

    /// <summary>Locks end by the machine's clock, which no test can move.</summary>
    private async Task UnlockAsync(string name)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        await db.Users.Where(user => user.UserName == TestAccounts.EmailOf(name)).ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null));
    }

    private static async Task TryAsync(Visitor visitor, string email, string password) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", email), ("Password", password));
}
