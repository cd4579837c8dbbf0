using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class HistoryTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Get_TellsEveryEntryInWordsTheNewestFirst()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 18)}/history");

        page.Texts(".app-timeline__sentence").Count.ShouldBe(18);
        page.Texts(".app-timeline__sentence")[0].ShouldBe("Formal chance 2 offered, until 1 May 2010: Reach the targets with one more post.");
        page.Text("#entry-3 .app-timeline__sentence").ShouldBe("Tried to begin improvement. Refused: S1.1, S1.3.");
        page.Page.QuerySelector("#entry-3 a[href='/letters/PP#S1.1']").ShouldNotBeNull();
        page.Text("#entry-7").ShouldContain("Departure from S1.2");
        page.Text("#entry-15").ShouldContain("Struck on 3 February 2010: The figure is another clinic's.");
        page.Text("main").ShouldNotContain("{");
    }

    [Fact]
    public async Task Get_AnEntryRecordedLater_SaysWhenAndByWhom()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/history");

        page.Text(".app-timeline__by").ShouldStartWith("Robin Recorder, commissioner, Demonstration PCT. Recorded on ");
        page.Text("#entry-1 .app-timeline__note").ShouldStartWith("Recorded late on ");
    }

    [Fact]
    public async Task Get_TheHashes_ChainEachEntryToTheOneBefore()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 4)}/history");

        var first = page.Texts("#entry-1 code");
        var second = page.Texts("#entry-2 code");
        first.ShouldHaveSingleItem().Length.ShouldBe(64);
        page.Text("#entry-1 .app-timeline__hash").ShouldContain("None: this entry begins the chain");
        second[1].ShouldBe(first[0]);
    }

    [Fact]
    public async Task Get_NarrowedToRefusals_ShowsOnlyThose()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 18)}/history?kind=refused");

        page.Texts(".app-timeline__sentence").Count.ShouldBe(3);
        page.Texts(".app-timeline__sentence").ShouldAllBe(sentence => sentence.StartsWith("Tried to", StringComparison.Ordinal));
        page.ValueOf("kind").ShouldBe("refused");
    }

    [Fact]
    public async Task Get_NarrowedToSomebodyWhoRecordedNothing_SaysSo()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/history?who=Nobody");

        page.Text(".app-empty").ShouldBe("There is no such entry in this case. Show everything");
    }

    [Fact]
    public async Task Get_ALongHistory_PagesAndFindsAnEntryByItsNumber()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        for (var i = 0; i < 120; i++)
        {
            await site.NoteAsync(reference, $"Note {i}");
        }

        var newest = await commissioner.GetAsync($"/cases/{reference}/history");
        var older = await commissioner.GetAsync(newest.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await commissioner.GetAsync(older.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        var found = await commissioner.GetAsync($"/cases/{reference}/history?entry=2");

        Numbers(newest).ShouldBe(Enumerable.Range(72, 50).Reverse());
        Numbers(older).ShouldBe(Enumerable.Range(22, 50).Reverse());
        Numbers(back).ShouldBe(Numbers(newest));
        Numbers(found).ShouldBe(Enumerable.Range(1, 21).Reverse());
    }

    [Fact]
    public async Task Get_AFactThatCounts_CanBeStruckFromItsEntry()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 5);
        var history = await commissioner.GetAsync($"/cases/{reference}/history");
        var form = await commissioner.GetAsync(history.Page.QuerySelector("#entry-5 a[href*='/record/strike']")!.GetAttribute("href")!);
        form.ValueOf("record").ShouldBe("entry-5");

        var answer = await commissioner.SubmitAsync(form, "Strike a fact", ("reason", "It was another trust"));

        (await commissioner.FollowAsync(answer)).Text(".nhsuk-notification-banner__content")
            .ShouldStartWith("Struck: entry 5 of 6 January 2010, “Meeting with the provider, Solent NHS Trust”.");
    }

    [Fact]
    public async Task Get_BySomebodyWhoOnlyReads_OffersNoStriking()
    {
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 5)}/history");

        page.Page.QuerySelectorAll("a[href*='/record/']").ShouldBeEmpty();
    }

    private static IEnumerable<int> Numbers(Answer page) => page.Page.QuerySelectorAll(".app-timeline__entry").Select(entry => int.Parse(entry.Id!["entry-".Length..], System.Globalization.CultureInfo.InvariantCulture));
}
