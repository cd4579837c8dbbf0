using System.Net;
using CommissioningCases.Web.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class BoardTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Step = "consider-alternatives";

    [Fact]
    public async Task Get_TellsTheCaseInSentencesWithTheClauses()
    {
        var reference = await site.RecordAsync("scenario-1", 23);
        using var board = await site.SignInAsync("board");

        var paper = await board.GetAsync($"/cases/{reference}/board/{Step}");

        paper.Heading.ShouldBe("Paper for the board of Demonstration PCTConsider alternatives: Community podiatry");
        paper.Text(".app-paper__asked").ShouldBe("The board is asked to decide whether the commissioner may take this step. The case shows everything else that the letter asks for first.");
        paper.Text("[aria-labelledby=what]").ShouldContain("Needs assessment of 2009");
        paper.Text("[aria-labelledby=met]").ShouldContain("Chance 2 judged insufficient: Healing at 12 weeks 47%");
        paper.Text("[aria-labelledby=met]").ShouldContain("“There would be at least 2 formal chances for the provider to improve");
        paper.Page.QuerySelector("#unmet").ShouldBeNull();
        paper.Text("[aria-labelledby=statements]").ShouldContain("The measures are agreed.");
        paper.Text("[aria-labelledby=options]").ShouldContain("Is the scale of the under-performance significant?");
        paper.Text("[aria-labelledby=engagement]").ShouldContain("Letter to staff, UNISON");
        paper.Text("[aria-labelledby=departures]").ShouldContain("A colleague rang before asking.");
        paper.Text("[aria-labelledby=departures]").ShouldContain("Waits for the SHA");
        paper.Text("[aria-labelledby=open]").ShouldContain("The departure from S1.2 of 7 January 2010 is not dealt with by the SHA.");
        paper.Page.QuerySelector($"a[href='/cases/{reference}/record/board-decision?step={Step}']").ShouldNotBeNull();
        paper.Page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        paper.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_WhenAnEngagementIsDisputed_MarksItWhereverItCounts()
    {
        var reference = await site.RecordAsync("scenario-1", 23);
        await site.AttemptAsync(reference, "staff-side-response", new() { ["on"] = "2010-05-07", ["record"] = "entry-23", ["union"] = "UNISON", ["view"] = "disputed", ["account"] = "No letter came" });
        using var board = await site.SignInAsync("board");
        using var commissioner = await site.SignInAsync("commissioner");

        var paper = await board.GetAsync($"/cases/{reference}/board/{Step}");

        paper.Text("[aria-labelledby=met]").ShouldContain("Evidence disputed by the staff side");
        paper.Text("[aria-labelledby=engagement]").ShouldContain("Disputed by UNISON on 7 May 2010: No letter came");
        paper.Text("[aria-labelledby=open]").ShouldContain("The staff side disputes the record of the engagement of 6 May 2010 with UNISON.");
        foreach (var path in new[] { "", $"/step/{Step}" })
        {
            (await commissioner.GetAsync($"/cases/{reference}{path}")).Texts(".app-checklist__more").ShouldContain(text => text.Contains("23 (disputed by the staff side)"), path);
        }
    }

    [Fact]
    public async Task TheCommissioner_SeesThatTheStepWaitsForTheBoard_AndThenWhatItDecided()
    {
        var reference = await site.RecordAsync("scenario-1", 23);
        using var commissioner = await site.SignInAsync("commissioner");
        var before = await commissioner.GetAsync($"/cases/{reference}");
        before.Page.QuerySelector($".app-checklist a[href='/cases/{reference}/board/{Step}']")!.TextContent.ShouldBe("Waits for the board: see the paper that goes to it");

        using var board = await site.SignInAsync("board");
        var form = await board.GetAsync($"/cases/{reference}/record/board-decision?step={Step}");
        await board.SubmitAsync(
            form,
            "Record a board decision",
            ("on.day", "10"), ("on.month", "5"), ("on.year", "2010"), ("approved", "yes"), ("minute", "B10/41"), ("conditions", "Report in June"), ("interests", "None"));

        (await commissioner.GetAsync($"/cases/{reference}")).Text($"[aria-labelledby=step-{Step}]").ShouldContain("Approved on 10 May 2010");
        var paper = await commissioner.GetAsync($"/cases/{reference}/board/{Step}");
        paper.Text(".nhsuk-inset-text").ShouldBe("The board approved this step on 10 May 2010. Minute B10/41 Conditions: Report in June Declared interests: None");
        paper.Page.QuerySelector($"a[href='/cases/{reference}/step/{Step}']").ShouldNotBeNull();
        (await board.GetAsync("/board?show=decided")).Text("tbody").ShouldContain(reference);
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
        var reference = await site.RecordAsync("scenario-1", 23);
        using var visitor = await site.SignInAsync(name);

        (await visitor.GetAsync($"/cases/{reference}/board/{Step}")).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("award")]
    [InlineData("begin-improvement")]
    [InlineData("nothing")]
    public async Task Get_OfWhatIsNoKeyStepOfTheStage_IsNotFound(string step)
    {
        var reference = await site.RecordAsync("scenario-1", 23);
        using var board = await site.SignInAsync("board");

        (await board.GetAsync($"/cases/{reference}/board/{step}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await board.GetAsync($"/cases/CC-2010-99999/board/{step}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

/// <summary>Apart from the other tests, since an account changes its role.</summary>
public sealed class BoardSeparationTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task WhoeverRecordedTheBoardsDecision_DoesNotTakeTheStepInAnotherRole()
    {
        var reference = await site.RecordAsync("scenario-1", 23);
        using (var board = await site.SignInAsync("board"))
        {
            var form = await board.GetAsync($"/cases/{reference}/record/board-decision?step=consider-alternatives");
            var recorded = await board.SubmitAsync(form, "Record a board decision", ("on.day", "10"), ("on.month", "5"), ("on.year", "2010"), ("approved", "yes"), ("minute", "B10/41"));
            recorded.Location.ShouldBe($"/cases/{reference}");
        }

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
            await db.Users.Where(user => user.UserName == TestAccounts.EmailOf("board")).ExecuteUpdateAsync(user => user.SetProperty(one => one.Role, Role.Commissioner));
        }

        using var same = await site.SignInAsync("board");
        using var another = await site.SignInAsync("commissioner");

        var refused = await TakeAsync(same, reference);
        var taken = await TakeAsync(another, reference);

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Errors.Select(error => error.Message).ShouldBe(["You recorded the board’s decision on this step, so that somebody else must take it"]);
        taken.Location.ShouldBe($"/cases/{reference}");
    }

    private static async Task<Answer> TakeAsync(Visitor visitor, string reference)
    {
        var form = await visitor.GetAsync($"/cases/{reference}/step/consider-alternatives");
        return await visitor.SubmitAsync(
            form,
            form.Page.QuerySelector("form.app-form button.nhsuk-button")!.TextContent.Trim(),
            ("on.day", "11"), ("on.month", "5"), ("on.year", "2010"), ("rationale", "Two chances"), ("fairness", "Shared"), ("needs", "Known"), ("proportionality", "On scale"));
    }
}
