using System.Net;

namespace CommissioningCases.Web.Tests.Features.Letters;

public sealed class LetterTests(CasesSite site) : IClassFixture<CasesSite>
{
    public static TheoryData<string> Letters => [.. Letter.All.Select(letter => letter.Id)];

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task Get_HasAnAnchorForEveryClauseInItsOwnWords(string id)
    {
        using var visitor = await site.SignInAsync("union");

        var page = await visitor.GetAsync($"/letters/{id}");

        foreach (var clause in Letter.All.Single(letter => letter.Id == id).Clauses)
        {
            page.Page.GetElementById(clause.Id)!.TextContent.ShouldBe(clause.Text);
            page.Page.GetElementById($"bites-{clause.Id}").ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("PP", 50)]
    [InlineData("CP", 6)]
    public async Task Get_LinksEachClauseToPlacesThatExist(string id, int atLeast)
    {
        using var visitor = await site.SignInAsync("board");
        var page = await visitor.GetAsync($"/letters/{id}");
        page.Text("main").ShouldNotContain("Nothing is refused under it");
        var links = page.Page.QuerySelectorAll(".app-clauses dd a").Select(link => link.GetAttribute("href")!).ToHashSet();

        links.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var scenario in links.GroupBy(link => link.Split('#')[0]))
        {
            var target = await visitor.GetAsync(scenario.Key);
            scenario.ShouldAllBe(link => target.Page.GetElementById(link.Split('#')[1]) != null);
        }
    }

    [Fact]
    public async Task Get_OfAnUnknownLetter_Is404()
    {
        using var visitor = await site.SignInAsync("board");

        (await visitor.GetAsync("/letters/XX")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
