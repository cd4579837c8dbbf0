using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class CaseTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Get_AnOpenCase_TellsWhereItStandsAndWhatTheLetterAsksNext()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 18)}");

        page.Heading.ShouldEndWith("Scenario 1, Addressing underperformanceCommunity podiatry");
        page.Texts(".app-tags li")[0].ShouldBe("Chance 2 open");
        page.Page.QuerySelector(".app-track--wide")!.GetAttribute("aria-label")!.ShouldStartWith("Stage 2 of 5: Improvement");
        page.Texts(".app-step h3").ShouldBe(["Consider alternatives"]);
        page.Text("#step-close-resolved summary").ShouldBe("Close as resolved: 1 of 4 missing");
        page.Text("#step-consider-alternatives + .nhsuk-tag").ShouldBe("0 of 6 met");
        page.Texts("[aria-labelledby='step-consider-alternatives'] .app-checklist__text").ShouldContain(
            text => text.StartsWith("Missing: At least two formal chances to improve, each given 28 days or more 1 of 2 chances given and judged. Judge the open chance", StringComparison.Ordinal));
        page.Page.QuerySelector("[aria-labelledby='step-consider-alternatives'] a[href$='/propose/consider-alternatives']").ShouldNotBeNull();
        page.Text("[aria-labelledby='due'] li").ShouldMatch("^1 May 2010 [\\d,]+ days overdue [\\d,]+ working days Chance ended: judge it Clause S1.4$");
        page.Texts("[aria-labelledby='record'] a").ShouldContain("Judge the open chance");
        page.Texts(".app-chart figcaption")[0].ShouldStartWith("Healing at 12 weeks");
    }

    [Fact]
    public async Task Get_AFact_SaysWhatItsEntriesSayMoreOfIt()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 55)}");

        page.Texts("[aria-labelledby='facts'] li").ShouldContain(fact => fact.Contains("Rationale", StringComparison.Ordinal));
        page.Texts("[aria-labelledby='chances'] .app-facts > li")[0].ShouldContain("Rationale");
        page.Texts("[aria-labelledby='facts'] h3")[^1].ShouldBe("Steps taken");
        page.Text("[aria-labelledby='engagement'] details").ShouldContain("Discussed and agreed");
        page.Page.QuerySelector(".app-case-who a[href^='/cases?provider=']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_WhatHappensNext_IsWhatTheScenarioDefines()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 18)}");

        page.Texts("#what-next li > a").ShouldBe(["Close as resolved", "Consider alternatives", "Withdraw the case"]);
        page.Texts("#what-next li")[1].ShouldStartWith("Consider alternatives: to Options. It is a key step");
    }

    [Fact]
    public async Task Timeline_HasABarForEachStageAndPointsForEachKind()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 18);

        var page = await commissioner.GetAsync($"/cases/{reference}/timeline");

        page.Heading.ShouldEndWith("Timeline");
        page.Texts("[id=stages] + table tbody th").ShouldBe(["Concerns", "Improvement"]);
        page.Texts("[id=entries] + table tbody th").ShouldContain("Refused attempts");
        page.Texts("[id=entries] + table tbody th")[0].ShouldBe("Logging and steps");
        page.Page.QuerySelectorAll(".app-lanes__bar").Length.ShouldBe(2);
        page.Page.QuerySelector(".app-lanes svg")!.GetAttribute("aria-label")!.ShouldStartWith("Concerns from 4 January 2010 to 11 January 2010, 7 days. Improvement from 11 January 2010 to ");
        page.Page.QuerySelector("a[href$='/history?kind=engagement']").ShouldNotBeNull();
        (await commissioner.GetAsync($"/cases/{reference}")).Page.QuerySelector($"a[href='/cases/{reference}/timeline']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_AJustLoggedCase_SaysWhatIsNotThereYet()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-4", 1)}");

        page.Texts("[aria-labelledby='engagement'] tbody tr").ShouldAllBe(row => row.EndsWith("Never", StringComparison.Ordinal));
        page.Page.QuerySelector("[aria-labelledby='due']").ShouldBeNull();
        page.Page.QuerySelector("[aria-labelledby='tender']").ShouldBeNull();
        page.Text("[aria-labelledby='history']").ShouldContain("The whole history");
    }

    [Fact]
    public async Task Get_AClosedCase_TellsHowItEndedAndAsksForNothing()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 55)}");

        page.Text("#next").ShouldBe("How it ended");
        page.Text(".app-step").ShouldContain("Awarded to Solent NHS Trust");
        page.Text(".app-step").ShouldContain("Rationale Best bid.");
        page.Texts("[aria-labelledby='record'] a").ShouldBe(["Strike a fact", "Record a transfer of staff", "Add a note"]);
        page.Texts("[aria-labelledby='tender'] tbody tr")[0].ShouldContain("Awarded");
        page.Page.QuerySelectorAll("a[href*='/step/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_WhereTheServiceReadsMoreThanTheLetterSays_SetsThatApart()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-3", 15)}");

        page.Text(".app-checklist__reading").ShouldStartWith("How this service reads the letter: The letter asks for the appropriate regulator");
    }

    [Theory]
    [InlineData("auditor")]
    public async Task Get_BySomebodyWhoOnlyReads_HasNoLinkToAForm(string name)
    {
        using var reader = await site.SignInAsync(name);

        var page = await reader.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 18)}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Page.QuerySelectorAll("main a[href*='/record/'], main a[href*='/step/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_ByTheBoardSecretary_LinksToTheBoardsDecisionsOnly()
    {
        using var board = await site.SignInAsync("board");

        var page = await board.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 18)}");

        page.Page.QuerySelectorAll("main a[href*='/record/']").ShouldAllBe(link => link.GetAttribute("href")!.Contains("/record/board-decision", StringComparison.Ordinal));
        page.Page.QuerySelectorAll("main a[href*='/step/']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("scenario-1", false)]
    [InlineData("scenario-3", true)]
    public async Task Get_ByTheCommissioner_OffersAssuranceOnlyWhereARegulatorOrPanelSpeaks(string walk, bool isOffered)
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync(walk, 1)}");

        page.Texts("[aria-labelledby='record'] a").Contains("Record assurance").ShouldBe(isOffered);
    }

    [Fact]
    public async Task Get_ByTheReviewer_LinksToWhatIsTheReviewersToSay()
    {
        using var sha = await site.SignInAsync("sha");

        var page = await sha.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 18)}");

        page.Texts("[aria-labelledby='record'] a").ShouldBe(["Record assurance", "Strike a fact", "Ask the commissioner a question", "Deal with a departure"]);
        page.Page.QuerySelectorAll("main a[href*='/step/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_ByTheUnion_LinksToItsResponseOnly()
    {
        using var union = await site.SignInAsync("union");

        var page = await union.GetAsync($"/cases/{await site.RecordAsync("oversight", 2)}");

        page.Texts("[aria-labelledby='record'] a").ShouldBe(["Respond as staff side", "Say that you were not engaged"]);
    }

    [Fact]
    public async Task Get_ByTheUnion_ShowsNothingOfABid()
    {
        using var union = await site.SignInAsync("union");

        var page = await union.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 43)}");

        var text = page.Text("main");
        text.ShouldContain("Invitations, bids and scores are commercial and not shown to you.");
        text.ShouldNotContain("Harmoni HS Ltd invited");
        text.ShouldNotContain("65%");
        text.ShouldNotContain("Weighted");
    }

    [Fact]
    public async Task Get_ByTheUnion_ShowsNothingOfAProposedAward()
    {
        using var union = await site.SignInAsync("union");
        var reference = await site.RecordAsync("scenario-1", 51);

        foreach (var path in new[] { "", "/history" })
        {
            var text = (await union.GetAsync($"/cases/{reference}{path}")).Text("main");
            text.ShouldNotContain("Best value.", Case.Sensitive, path);
            text.ShouldNotContain("B10/80", Case.Sensitive, path);
            text.ShouldNotContain("Award the contract, 10 August 2010", Case.Sensitive, path);
            text.ShouldNotContain("approved the step “Award the contract”", Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task Timeline_ByTheUnion_HasPointsForWhatTheirHistoryShowsAlone()
    {
        using var union = await site.SignInAsync("union");
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 51);

        var seen = await union.GetAsync($"/cases/{reference}/timeline");
        var all = await commissioner.GetAsync($"/cases/{reference}/timeline");

        foreach (var kind in new[] { "tender", "assurance" })
        {
            var points = Points(seen, kind);
            points.ShouldBeLessThan(Points(all, kind), kind);
            (await union.GetAsync($"/cases/{reference}/history?kind={kind}")).Texts("main p.app-secondary").ShouldContain(text => text.StartsWith($"{points} entr", StringComparison.Ordinal), kind);
        }

        static int Points(Answer page, string kind) =>
            int.Parse(page.Page.QuerySelector($"a[href$='/history?kind={kind}']")!.Closest("tr")!.QuerySelector(".app-number")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Get_AnImportedCaseWithAnOddName_IsFoundByItsLinks()
    {
        const string name = "GYW/1 & co?";
        await site.ImportAsync(name, "scenario-1", 4);
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync("/cases/GYW%2F1%20%26%20co%3F");
        var history = await auditor.GetAsync(page.Page.QuerySelector("a[href$='/history']")!.GetAttribute("href")!);

        page.Heading.ShouldStartWith(name);
        history.Texts(".app-timeline__entry").Count.ShouldBe(4);
    }

    [Fact]
    public async Task Get_AnUnknownCase_IsNotFound()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        (await commissioner.GetAsync("/cases/CC-1999-00001")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
