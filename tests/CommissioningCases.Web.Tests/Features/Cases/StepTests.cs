using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class StepTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Alternatives = "consider-alternatives";

    [Fact]
    public async Task Post_WhenSecondChanceIsOpen_ListsClauseS1_2AndEveryOther()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 18);
        var page = await commissioner.GetAsync($"/cases/{reference}/step/{Alternatives}");
        page.Text("main").ShouldContain("You can send this form all the same: it is refused, and the refusal is recorded.");

        var answer = await commissioner.SubmitAsync(page, "Consider alternatives", ("leaving", "yes"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Texts(".app-refusal .app-checklist__clauses").ShouldBe(
            ["Clause S1.2", "Clause S1.4", "Clause S1.4", "Clause PP.4", "Clause PP.8", "Clause PP.6a", "Clause PP.6b", "Clause PP.6c", "Clause PP.6d", "Clause PP.10a"]);
        answer.Page.QuerySelector($".app-refusal a[href='/cases/{reference}/propose/{Alternatives}']").ShouldNotBeNull();
        answer.Page.QuerySelector("details:has(form.app-form)")!.HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_OfAKeyStepThatIsNotProposed_LeadsToItsProposalAndFoldsTheForm()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 24);

        var page = await commissioner.GetAsync($"/cases/{reference}/step/{Alternatives}");

        page.Text(".nhsuk-inset-text").ShouldStartWith("This step is not proposed to the Board yet.");
        page.Page.QuerySelector($".nhsuk-inset-text a.nhsuk-button[href='/cases/{reference}/propose/{Alternatives}']").ShouldNotBeNull();
        page.Page.QuerySelector("details:has(form.app-form)")!.HasAttribute("open").ShouldBeFalse();
        page.Page.QuerySelector("[name=rationale]").ShouldBeNull();
    }

    [Fact]
    public async Task AnApprovedStep_IsTakenByOneConfirmation()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 32);

        var page = await commissioner.GetAsync($"/cases/{reference}/step/market-test");
        var taken = await commissioner.SubmitAsync(page, "Test the market");

        page.Text("[aria-labelledby=proposal]").ShouldContain("Proposed on 20 May 2010 by Robin Recorder");
        page.Text("[aria-labelledby=proposal]").ShouldContain("Rationale No other solution.");
        page.Text("[aria-labelledby=proposal]").ShouldContain("The Board approved it on 28 May 2010. Minute B10/57");
        page.Text("main").ShouldNotContain("What is missing first");
        page.Page.QuerySelector("details form.app-form").ShouldBeNull();
        page.Page.QuerySelector("[name=leaving]").ShouldBeNull("both were engaged, no proposal falls and every way comes back");
        taken.Location.ShouldBe($"/cases/{reference}");
    }

    [Fact]
    public async Task AStepThatLeavesTheStage_SaysWhatIsLostAndIsConfirmedByATick()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 10);
        var page = await commissioner.GetAsync($"/cases/{reference}/step/begin-improvement");
        page.Text("[aria-labelledby=losses]").ShouldContain("No engagement with staff counts in the stage “Concerns”");
        page.Page.QuerySelector($"[aria-labelledby=losses] a[href='/cases/{reference}/record/record-engagement?with=staff']").ShouldNotBeNull();

        var without = await commissioner.SubmitAsync(page, "Begin improvement", ("rationale", "The measures are agreed."));
        var with = await commissioner.SubmitAsync(without, "Begin improvement", ("leaving", "yes"));

        without.Status.ShouldBe(HttpStatusCode.BadRequest);
        without.Errors.ShouldBe([("leaving", "Tick the box once you have read what can no longer be made good")]);
        without.ValueOf("rationale").ShouldBe("The measures are agreed.");
        with.Location.ShouldBe($"/cases/{reference}");
        (await commissioner.GetAsync($"/cases/{reference}/history")).Texts(".app-timeline__entry").Count.ShouldBe(11);
    }

    [Fact]
    public async Task ARefusal_SaysThatWhatWouldMeetItIsDatedLater()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 27);
        await site.AttemptAsync(reference, "propose-step", new() { ["on"] = "2010-05-12", ["step"] = "market-test", ["rationale"] = "No other way.", ["fairness"] = "Shared.", ["needs"] = "Known.", ["proportionality"] = "On scale." });
        await site.AttemptAsync(reference, "board-decision", new() { ["on"] = "2010-05-13", ["step"] = "market-test", ["decision"] = "approved", ["minute"] = "B10/50" });
        foreach (var (with, party) in new[] { ("provider", "R1C"), ("staff", "UNISON") })
        {
            await site.AttemptAsync(reference, "record-engagement", new() { ["on"] = "2010-05-20", ["with"] = with, ["party"] = party, ["method"] = "meeting", ["summary"] = "Went through it." });
        }

        var page = await commissioner.GetAsync($"/cases/{reference}/step/market-test");
        var answer = await commissioner.SubmitAsync(page, "Test the market", ("on.day", "14"), ("on.month", "5"), ("on.year", "2010"));

        answer.Text(".app-refusal .app-checklist__more").ShouldStartWith(
            "Neither the provider nor staff between 11 May 2010 and 14 May 2010. The one of 20 May 2010 is after this step's day.");
    }

    [Fact]
    public async Task Post_AfterARefusal_IsANewAttempt()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 2);
        var page = await commissioner.GetAsync($"/cases/{reference}/step/begin-improvement");

        var refused = await commissioner.SubmitAsync(page, "Begin improvement", ("rationale", "At once"), ("leaving", "yes"));
        var again = await commissioner.SubmitAsync(refused, "Begin improvement");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text(".app-refusal").ShouldContain("entry 4 of the history");
    }

    [Fact]
    public async Task Get_OfAStepThatIsTooEarly_QuotesTheClause()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-4", 1)}/step/decide-tender");

        page.Text(".nhsuk-inset-text").ShouldContain("Only after this would a decision on whether or not to openly tender");
        page.Page.QuerySelector("form.app-form").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_OfAStepOfAnotherStage_SaysThatItCannotBeTaken()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/step/award");

        page.Text(".nhsuk-inset-text").ShouldBe("This step cannot be taken while the case is in the stage “Concerns”.");
        page.Text("h1 + p").ShouldStartWith("From Market test to Closed.");
        page.Page.QuerySelector("form.app-form").ShouldBeNull();
    }

    [Fact]
    public async Task Post_WhenSomebodyElseTookTheStep_ShowsWhatWasTyped()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 10);
        var page = await commissioner.GetAsync($"/cases/{reference}/step/begin-improvement");
        await site.AttemptAsync(reference, "take-step", Walk.Named("scenario-1").Fields(11));

        var moved = await commissioner.SubmitAsync(page, "Begin improvement", ("rationale", "The measures are clear"), ("leaving", "yes"));

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Page.QuerySelector("form.app-form").ShouldBeNull();
        moved.Text(".app-refusal__end").ShouldBe("This form no longer applies. What you typed is shown below, so that you can copy it.");
        moved.Texts("#typed dt").ShouldBe(["Date", "Rationale"]);
        moved.Texts("#typed dd").Skip(1).ShouldBe(["The measures are clear"]);
    }

    [Fact]
    public async Task Get_OnAClosedCase_SaysThatItIsClosed()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-2", 10)}/step/begin-planning");

        page.Text(".nhsuk-inset-text").ShouldBe("The case is closed. No step can be taken on it any more.");
    }

    [Fact]
    public async Task Get_OfAnUnknownStep_IsNotFound()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        (await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/step/resolve")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("board")]
    [InlineData("sha")]
    [InlineData("union")]
    [InlineData("auditor")]
    [InlineData("admin")]
    public async Task Get_ByAnybodyButACommissioner_IsForbidden(string name)
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        using var other = await site.SignInAsync(name);

        (await other.GetAsync($"/cases/{reference}/step/withdraw-case")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
