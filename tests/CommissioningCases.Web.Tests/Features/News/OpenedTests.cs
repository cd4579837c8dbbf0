using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Walks;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Features.News;

/// <summary>What somebody was told is read once they open what it is of.</summary>
public sealed class OpenedTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Unread = ".nhsuk-header__account .app-count";

    private static readonly string[] Providers = ["XDC"];
    private static readonly string[] Services = ["Minor surgery"];

    [Theory]
    [InlineData("")]
    [InlineData("/history")]
    public async Task OpeningACase_ReadsWhatOneWasToldOfIt_AndOfNoOther(string page)
    {
        var (opened, other) = (await AssignedCaseAsync(), await AssignedCaseAsync());
        using var visitor = await site.SignInAsync("commissioner");
        var before = CountOn(await visitor.GetAsync("/cases"));

        await visitor.GetAsync($"/cases/{opened}/paper");
        CountOn(await visitor.GetAsync("/cases")).ShouldBe(before, "a paper of it was looked at");
        CountOn(await visitor.GetAsync($"/cases/{opened}{page}")).ShouldBe(before - 1, "the page itself tells what is left");

        var news = await visitor.GetAsync("/news?show=new");
        news.Page.QuerySelector($"main a[href='/cases/{opened}']").ShouldBeNull();
        news.Page.QuerySelector($"main a[href='/cases/{other}']").ShouldNotBeNull();
        CountOn(await visitor.GetAsync($"/cases/{opened}")).ShouldBe(before - 1);
    }

    [Fact]
    public async Task OpeningAContractOrAProgramme_ReadsWhatOneWasToldOfIt()
    {
        var contract = await AcceptAsync(Attempts.On(null, "record-contract", new
        {
            on = "2012-01-10",
            pct = DemonstrationBodies.FirstPct,
            provider = "XDC",
            services = Services,
            type = "other",
            from = "2010-01-01",
            until = "2013-01-10",
        }));
        await ToldProgramme.Of("XDL").ImportAsync(site);
        using var visitor = await site.SignInAsync("commissioner");
        foreach (var (page, history) in new[] { ($"/contracts/{contract}", $"(select case_id from contracts where name = '{contract}')"), ("/choice/XDL", "(select case_id from choice_programmes where cluster = 'XDL')") })
        {
            var before = CountOn(await visitor.GetAsync("/cases"));
            await Sql.ExecuteAsync(site.ConnectionString, $"""
                insert into notifications (id, person, kind, case_id, number, at, mail)
                select gen_random_uuid(), u."Id", 'mentioned', {history}, 1, now(), 'done' from "AspNetUsers" u where u."UserName" = 'commissioner@test.example'
                """);
            CountOn(await visitor.GetAsync("/cases")).ShouldBe(before + 1, page);

            CountOn(await visitor.GetAsync(page)).ShouldBe(before, page);
        }
    }

    [Fact]
    public async Task AnotherWhoOpensIt_ReadsForNobodyElse()
    {
        var reference = await AssignedCaseAsync();
        using var board = await site.SignInAsync("board");
        using var visitor = await site.SignInAsync("commissioner");
        var before = CountOn(await visitor.GetAsync("/cases"));

        await board.GetAsync($"/cases/{reference}");

        CountOn(await visitor.GetAsync("/cases")).ShouldBe(before);
    }

    [Fact]
    public async Task WhoeverHasNothingToReadOfIt_WaitsForNothingMore()
    {
        var (reference, other) = (await AssignedCaseAsync(), await AssignedCaseAsync());
        using var visitor = await site.SignInAsync("commissioner");
        CountOn(await visitor.GetAsync($"/cases/{reference}")).ShouldBePositive($"{other} is not opened");

        using var sent = new SentStatements(site.ConnectionString);
        await visitor.GetAsync($"/cases/{reference}");

        sent.OfRequests.ShouldNotContain(statement => statement.Contains("update notifications", StringComparison.OrdinalIgnoreCase));
    }

    private static int CountOn(Answer answer) => answer.Page.QuerySelector(Unread) is { } count ? int.Parse(count.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) : 0;

    private async Task<string> AssignedCaseAsync()
    {
        var reference = await AcceptAsync(Attempts.On(null, "log-case", new { on = "2012-01-10", scenario = 1, pct = DemonstrationBodies.FirstPct, service = $"Podiatry {Guid.NewGuid():N}", providers = Providers, summary = "Few heal", needs = "Assessed" }));
        await AcceptAsync(Attempts.On(reference, "assign-owner", new { on = "2012-01-11", owner = "commissioner@test.example" }));
        return reference;
    }

    private async Task<string> AcceptAsync(Attempt attempt)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = People.Commissioner with { Organisation = DemonstrationBodies.FirstPct };
        return (await scope.ServiceProvider.GetRequiredService<ISender>().Send(attempt)).ShouldBeOfType<AttemptResult.Accepted>().Case;
    }
}
