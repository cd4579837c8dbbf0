using System.Net;
using CommissioningCases.Web.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class BoardTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Step = "consider-alternatives";

    [Fact]
    public async Task Get_HoldsTheProposalInFull_AndWhatItRestsOn()
    {
        var reference = await site.RecordAsync("scenario-1", 25);
        using var board = await site.SignInAsync("board");

        var paper = await board.GetAsync($"/cases/{reference}/board/{Step}");

        paper.Heading.ShouldBe("Paper for the Board of Demonstration PCTConsider alternatives: Community podiatry");
        paper.Text(".app-paper__asked").ShouldEndWith("The case shows everything else that the letter asks for first.");
        paper.Text("[aria-labelledby=proposal]").ShouldBe(
            "What is proposed Proposed on 7 May 2010 by Robin Recorder (entry 25 of the history) "
            + "Rationale Two chances were given. Fairness and transparency of process All figures shared. Needs-driven Needs assessment. Proportionality 900 patients.");
        paper.Text("[aria-labelledby=what]").ShouldContain("Needs assessment of 2009");
        paper.Text("[aria-labelledby=met]").ShouldContain("Chance 2 judged insufficient: Healing at 12 weeks 47%");
        paper.Text("[aria-labelledby=met]").ShouldContain("“There would be at least 2 formal chances for the provider to improve");
        paper.Page.QuerySelector("#unmet").ShouldBeNull();
        paper.Text("[aria-labelledby=silent]").ShouldContain("Neither met nor missing: 4 oversight mechanisms have said nothing yet");
        paper.Texts(".app-chart figcaption")[0].ShouldStartWith("Healing at 12 weeks");
        paper.Text("[aria-labelledby=options]").ShouldContain("Close as resolved: ");
        paper.Text("[aria-labelledby=options]").ShouldContain("Is the scale of the under-performance significant?");
        paper.Text("[aria-labelledby=interests]").ShouldContain("Interests are declared at the meeting");
        paper.Text("[aria-labelledby=engagement]").ShouldContain("Letter to staff, UNISON");
        paper.Text("[aria-labelledby=departures]").ShouldContain("A colleague rang before asking.");
        paper.Text("[aria-labelledby=open]").ShouldContain("The departure from S1.2 of 7 January 2010 is not dealt with by the SHA.");
        paper.Page.QuerySelector($"a[href='/cases/{reference}/record/board-decision?step={Step}']").ShouldNotBeNull();
        paper.Page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        paper.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_WhenSomethingCameAfterTheProposal_TellsHowItStoodThen()
    {
        var reference = await site.RecordAsync("scenario-1", 27);
        await site.AttemptAsync(reference, "propose-step", new() { ["on"] = "2010-05-12", ["step"] = "market-test", ["rationale"] = "No other way.", ["fairness"] = "Shared.", ["needs"] = "Known.", ["proportionality"] = "On scale." });
        foreach (var (with, party) in new[] { ("provider", "R1C"), ("staff", "UNISON") })
        {
            await site.AttemptAsync(reference, "record-engagement", new() { ["on"] = "2010-05-20", ["with"] = with, ["party"] = party, ["method"] = "meeting", ["summary"] = "Went through it." });
        }

        using var board = await site.SignInAsync("board");

        (await board.GetAsync($"/cases/{reference}/board/market-test")).Text("[aria-labelledby=met]").ShouldContain(
            "On the day of the proposal: missing (neither the provider nor staff between 11 May 2010 and 12 May 2010).");
    }

    [Fact]
    public async Task Get_OfAnAward_ShowsTheTenderAndThatTheProposedBidIsNotTheBest()
    {
        var reference = await site.RecordAsync("scenario-1", 50);
        using var board = await site.SignInAsync("board");

        var paper = await board.GetAsync($"/cases/{reference}/board/award");

        paper.Text("[aria-labelledby=proposal]").ShouldContain("Provider Harmoni HS Ltd");
        paper.Text("[aria-labelledby=tender]").ShouldContain("Quality weighs 60%, value 40%.");
        paper.Texts("[aria-labelledby=tender] tbody tr").Count.ShouldBe(3);
        paper.Text("[aria-labelledby=unmet]").ShouldContain("Missing: No bid has a higher weighted score. Another bid has a higher weighted score.");
    }

    [Fact]
    public async Task Get_WhenAnEngagementIsDisputed_MarksItWhereverItIsTold()
    {
        var reference = await site.RecordAsync("scenario-1", 25);
        await site.AttemptAsync(reference, "staff-side-response", new() { ["on"] = "2010-05-07", ["record"] = "entry-23", ["union"] = "UNISON", ["view"] = "disputed", ["account"] = "No letter came" });
        using var board = await site.SignInAsync("board");

        var paper = await board.GetAsync($"/cases/{reference}/board/{Step}");

        paper.Text("[aria-labelledby=unmet]").ShouldContain("Staff and their trade unions engaged in this stage");
        paper.Text("[aria-labelledby=open]").ShouldContain("The staff side disputes the record of the engagement of 6 May 2010 with UNISON.");
    }

    [Fact]
    public async Task TheSecretary_RecordsADeferralAndThenTheDecision_AndGoesOnToTheNextMatter()
    {
        var reference = await site.RecordAsync("scenario-1", 25);
        using var board = await site.SignInAsync("board");

        var deferred = await DecideAsync(board, reference, 8, ("decision", "deferred"), ("interests", "The chair is a governor there"));
        var list = await board.FollowAsync(deferred);
        var paper = await board.GetAsync($"/cases/{reference}/board/{Step}");
        var approved = await DecideAsync(board, reference, 10, ("decision", "approved"), ("conditions", "Report in June"), ("interests", "None"));
        var after = await board.GetAsync($"/cases/{reference}/board/{Step}");

        deferred.Location.ShouldBe("/board");
        list.Text(".nhsuk-notification-banner__content").ShouldBe($"The PCT Board deferred the step “Consider alternatives”. Community podiatry, {reference}");
        list.Page.QuerySelectorAll(".nhsuk-notification-banner").Length.ShouldBe(1);
        list.Text("main").ShouldContain("Next: ");
        list.Texts("tbody tr").Single(row => row.Contains(reference, StringComparison.Ordinal)).ShouldContain("Deferred 8 May 2010");
        paper.Text(".app-paper__asked").ShouldStartWith("The Board is asked to decide");
        paper.Text(".nhsuk-inset-text").ShouldBe("The Board deferred it on 8 May 2010. Minute B10/41 Declared interests: The chair is a governor there");
        approved.Location.ShouldBe("/board");
        after.Text(".nhsuk-inset-text").ShouldBe("The Board approved it on 10 May 2010. Minute B10/41 Conditions: Report in June Declared interests: None");
        after.Text("[aria-labelledby=interests]").ShouldContain("The Board deferred it on 8 May 2010.");
        (await board.GetAsync("/board?show=decided")).Text("tbody").ShouldContain(reference);
    }

    [Fact]
    public async Task TheCommissioner_SeesThatTheStepWaitsForTheBoard_AndThenWhatItDecided()
    {
        var reference = await site.RecordAsync("scenario-1", 25);
        using var commissioner = await site.SignInAsync("commissioner");
        var before = await commissioner.GetAsync($"/cases/{reference}");
        before.Page.QuerySelector($".app-checklist a[href='/cases/{reference}/board/{Step}']")!.TextContent.ShouldBe("Waits for the board: see the paper that goes to it");

        using var board = await site.SignInAsync("board");
        await DecideAsync(board, reference, 10, ("decision", "approved"));

        (await commissioner.GetAsync($"/cases/{reference}")).Text($"[aria-labelledby=step-{Step}]").ShouldContain("Approved on 10 May 2010");
        var paper = await commissioner.GetAsync($"/cases/{reference}/board/{Step}");
        paper.Page.QuerySelector($"a[href='/cases/{reference}/step/{Step}']").ShouldNotBeNull();
        paper.Page.QuerySelector($"a[href='/cases/{reference}/propose/{Step}']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("board", HttpStatusCode.OK)]
    [InlineData("commissioner", HttpStatusCode.OK)]
    [InlineData("auditor", HttpStatusCode.OK)]
    [InlineData("second.commissioner", HttpStatusCode.NotFound)]
    [InlineData("sha", HttpStatusCode.Forbidden)]
    [InlineData("union", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    public async Task Get_ByEveryRole(string name, HttpStatusCode status)
    {
        var reference = await site.RecordAsync("scenario-1", 25);
        using var visitor = await site.SignInAsync(name);

        (await visitor.GetAsync($"/cases/{reference}/board/{Step}")).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("award")]
    [InlineData("begin-improvement")]
    [InlineData(Step)]
    [InlineData("nothing")]
    public async Task Get_OfWhatIsNotProposed_IsNotFound(string step)
    {
        var reference = await site.RecordAsync("scenario-1", 24);
        using var board = await site.SignInAsync("board");

        (await board.GetAsync($"/cases/{reference}/board/{step}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await board.GetAsync($"/cases/CC-2010-99999/board/{step}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Answer> DecideAsync(Visitor board, string reference, int day, params IEnumerable<(string Name, string Value)> typed)
    {
        var form = await board.GetAsync($"/cases/{reference}/record/board-decision?step={Step}");
        return await board.SubmitAsync(form, "Record a Board decision", [("on.day", $"{day}"), ("on.month", "5"), ("on.year", "2010"), ("minute", "B10/41"), .. typed]);
    }
}

/// <summary>Apart from the other tests, since an account changes its role.</summary>
public sealed class BoardSeparationTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task WhoeverProposed_DoesNotDecide_AndWhoeverDecidedDoesNotTakeTheStep()
    {
        const string path = "/record/board-decision?step=consider-alternatives";
        var reference = await site.RecordAsync("scenario-1", 24);
        using (var commissioner = await site.SignInAsync("commissioner"))
        {
            var form = await commissioner.GetAsync($"/cases/{reference}/propose/consider-alternatives");
            var sent = await commissioner.SubmitAsync(
                form, "Send to the Board", ("on.day", "7"), ("on.month", "5"), ("on.year", "2010"), ("rationale", "Two chances"), ("fairness", "Shared"), ("proportionality", "On scale"));
            sent.Location.ShouldBe($"/cases/{reference}");
        }

        await ChangeRoleAsync("commissioner", Role.BoardSecretary);
        using (var proposer = await site.SignInAsync("commissioner"))
        {
            var form = await proposer.GetAsync($"/cases/{reference}{path}");
            form.Text("main").ShouldContain("You proposed this step yourself");
            var refused = await DecideAsync(proposer, form);
            refused.Status.ShouldBe(HttpStatusCode.BadRequest);
            refused.Errors.Select(error => error.Message).ShouldBe(["You proposed this step yourself, so that somebody else must record what the Board decided"]);
        }

        await ChangeRoleAsync("commissioner", Role.Commissioner);
        using (var board = await site.SignInAsync("board"))
        {
            (await DecideAsync(board, await board.GetAsync($"/cases/{reference}{path}"))).Location.ShouldBe("/board");
        }

        await ChangeRoleAsync("board", Role.Commissioner);
        using var same = await site.SignInAsync("board");
        using var another = await site.SignInAsync("commissioner");
        var refusedStep = await TakeAsync(same, reference);
        var taken = await TakeAsync(another, reference);

        refusedStep.Status.ShouldBe(HttpStatusCode.BadRequest);
        refusedStep.Errors.Select(error => error.Message).ShouldBe(["You recorded the Board’s decision on this step, so that somebody else must take it"]);
        refusedStep.Text("[aria-labelledby=proposal]").ShouldContain("You recorded the Board’s decision on this step");
        taken.Location.ShouldBe($"/cases/{reference}");
    }

    private static Task<Answer> DecideAsync(Visitor visitor, Answer form) => visitor.SubmitAsync(
        form, "Record a Board decision", ("on.day", "10"), ("on.month", "5"), ("on.year", "2010"), ("decision", "approved"), ("minute", "B10/41"));

    private static async Task<Answer> TakeAsync(Visitor visitor, string reference)
    {
        var form = await visitor.GetAsync($"/cases/{reference}/step/consider-alternatives");
        return await visitor.SubmitAsync(form, "Consider alternatives", ("on.day", "11"), ("on.month", "5"), ("on.year", "2010"), ("leaving", "yes"));
    }

    private async Task ChangeRoleAsync(string name, Role role)
    {
        await using var scope = site.Services.CreateAsyncScope();
        using var opened = scope.ServiceProvider.GetRequiredService<CurrentPerson>().OpenAccounts();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        await db.Users.Where(user => user.UserName == TestAccounts.EmailOf(name)).ExecuteUpdateAsync(user => user.SetProperty(one => one.Role, role));
    }
}
