using System.Net;
using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests;

/// <summary>How often a request waits for the database: who asks, and what they ask for.</summary>
public sealed class RoundTripTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Theory]
    [InlineData("commissioner", "/cases")]
    [InlineData("auditor", "/cases?stage=planning&sort=service")]
    [InlineData("sha", "/oversight")]
    [InlineData("auditor", "/oversight")]
    [InlineData("commissioner", "/engagement")]
    public async Task Page_TakesTwo(string who, string page)
    {
        using var person = await site.SignInAsync(who);
        await person.GetAsync(page);

        var sent = await OfAsync(() => person.GetAsync(page));

        sent.Count.ShouldBe(2, string.Join("\n\n", sent));
    }

    [Fact]
    public async Task PageOfACase_TakesTwo()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = $"/cases/{await site.RecordAsync("scenario-1", 6)}";
        await commissioner.GetAsync(page);

        var sent = await OfAsync(() => commissioner.GetAsync(page));

        sent.Count.ShouldBe(2, string.Join("\n\n", sent));
    }

    [Fact]
    public async Task Post_TakesThree_OfWhichOneWrites()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 6)}/record/add-note");

        var sent = await OfAsync(async () => (await commissioner.SubmitAsync(page, "Add a note", ("text", "Once"))).Status.ShouldBe(HttpStatusCode.Found));

        sent.Count.ShouldBe(3, string.Join("\n\n", sent));
        sent.Count(text => text.Contains("insert into", StringComparison.Ordinal)).ShouldBe(1);
    }

    private async Task<IReadOnlyList<string>> OfAsync(Func<Task> request)
    {
        using var sent = new SentStatements(site.ConnectionString);
        await request();
        return sent.OfRequests;
    }
}
