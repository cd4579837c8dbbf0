
namespace CommissioningCases.Web.Tests.Features.Board;

public sealed class IndexTests(SeededSite site, CasesSite empty) : IClassFixture<SeededSite>, IClassFixture<CasesSite>
{
    [Fact]
    public async Task Get_ListsWhatOnlyTheBoardKeepsWaitingFirst()
    {
        using var board = await site.SignInAsync("board");

        var answer = await board.GetAsync("/board");

        answer.Heading.ShouldBe("Awaiting the board");
        answer.Texts(".app-figures strong").ShouldBe(["4", "1", "2"]);
        answer.Texts("tbody tr td:nth-child(4)").Count.ShouldBe(4);
        answer.Texts("tbody tr td:nth-child(4)")[0].ShouldBe("Also missing Only the board");
        answer.Texts("tbody tr td:nth-child(4)").Skip(1).ShouldAllBe(missing => missing.Contains("requirement"));
        answer.Text("tbody tr td:nth-child(3)").ShouldMatch("^Sent \\d+ .* days ago$");
        var paper = await board.GetAsync(answer.Page.QuerySelector("tbody a[href*='/board/']")!.GetAttribute("href")!);
        paper.Heading.ShouldStartWith("Paper for the board of Demonstration PCT");
        answer.Page.QuerySelector("tbody a[href*='/record/board-decision?step=']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/board", "/board?after=")]
    [InlineData("/board?show=decided", "/board?show=decided&after=")]
    public async Task Get_BeyondTheEnd_SaysSoAndLeadsBack(string first, string after)
    {
        using var board = await site.SignInAsync("board");
        var end = first == "/board" ? RowPosition.After(int.MaxValue, DateOnly.MaxValue, Guid.AllBitsSet, int.MaxValue) : RowPosition.After(DateOnly.MinValue, Guid.Empty, int.MaxValue);

        var answer = await board.GetAsync($"{after}{end}");

        answer.Text(".app-empty").ShouldStartWith("There are no more of them.");
        answer.Page.QuerySelector(".app-empty a")!.GetAttribute("href").ShouldBe(first);
    }

    [Fact]
    public async Task Get_OfTheDecided_ShowsTheDecisionAndNoFormForAnother()
    {
        using var board = await site.SignInAsync("board");

        var answer = await board.GetAsync("/board?show=decided");

        answer.Texts("tbody tr").Count.ShouldBe(2);
        answer.Text("tbody").ShouldContain("Approved");
        answer.Page.QuerySelector("tbody a[href*='/record/board-decision']").ShouldBeNull();
    }

    [Fact]
    public async Task Get_ByTheAuditor_NamesTheTrustsAndRecordsNothing()
    {
        using var auditor = await site.SignInAsync("auditor");

        var answer = await auditor.GetAsync("/board");

        answer.Text("tbody tr").ShouldContain(", Demonstration PCT");
        answer.Page.QuerySelector("a[href*='/record/board-decision']").ShouldBeNull();
    }

    [Fact]
    public async Task Get_WithoutAnyCase_SaysWhenOneAppears()
    {
        using var board = await empty.SignInAsync("board");

        (await board.GetAsync("/board")).Text(".app-empty").ShouldStartWith("No key step awaits the board at present.");
        (await board.GetAsync("/board?show=decided")).Text(".app-empty").ShouldStartWith("The board has decided nothing");
        (await board.GetAsync("/board?after=nonsense")).Text(".app-empty").ShouldStartWith("No key step");
    }
}
