using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

public sealed class HistoryTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Get_PagesThroughEveryEntryWithItsHash()
    {
        var told = ToldProgramme.Of("XDP");
        for (var day = 1; day <= 28; day++)
        {
            told.Engaged($"2011-08-{day:00}", LocalGroup.Patients, LocalGroup.Providers);
        }

        await told.With("select-service", "2011-09-01", ("service", "podiatry"), ("source", "national"), ("kind", "community"), ("feedback", "Asked for.")).ImportAsync(site);
        using var sha = await site.SignInAsync("sha");

        var first = await sha.GetAsync("/choice/XDP/history");
        first.Page.QuerySelectorAll(".app-timeline__entry").Length.ShouldBe(50);
        first.Text(".app-timeline__entry").ShouldContain("Tried to select a service. Refused: CP.1.");
        first.Page.QuerySelectorAll("code").Length.ShouldBe(99);
        var second = await sha.GetAsync(first.Page.QuerySelector(".nhsuk-pagination a")!.GetAttribute("href")!);
        second.Page.QuerySelectorAll(".app-timeline__entry").Length.ShouldBe(8);
        second.Texts(".app-timeline__entry")[^1].ShouldContain("Choice programme opened for Demonstration Peninsula.");
        second.Page.QuerySelector(".nhsuk-pagination a")!.GetAttribute("href").ShouldBe("/choice/XDP/history");

        (await sha.GetAsync("/choice/XDP/history?before=1")).Text(".app-empty").ShouldContain("There are no entries here that you can see.");
        (await sha.GetAsync("/choice/XDP/history?before=first")).Text("[role=status]").ShouldContain("“first” is not the number of an entry");
    }

    [Fact]
    public async Task Get_AsAUnion_FindsWhatItMaySeeBehindEverythingElse()
    {
        var told = ToldProgramme.Of("XDL").Engaged("2011-08-01", LocalGroup.Providers);
        for (var weight = 1; weight <= 60; weight++)
        {
            told.With("set-criterion", "2011-08-02", ("criterion", "Waiting times"), ("weight", weight));
        }

        await told.ImportAsync(site);
        using var union = await site.SignInAsync("union");

        var history = await union.GetAsync("/choice/XDL/history");
        history.Texts(".app-timeline__number").ShouldBe(["Entry 2", "Entry 1"]);
        history.Page.QuerySelector(".nhsuk-pagination").ShouldBeNull();
        (await union.GetAsync("/choice/XDL")).Texts(".app-timeline__entry").Count.ShouldBe(2);
    }
}
