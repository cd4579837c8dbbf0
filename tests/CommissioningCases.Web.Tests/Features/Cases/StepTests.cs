using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class StepTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Post_WhenSecondChanceIsOpen_ListsClauseS1_2AndEveryOther()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 18);
        var page = await commissioner.GetAsync($"/cases/{reference}/step/consider-alternatives");
        page.Text("main").ShouldContain("You can send this form all the same: it is refused, and the refusal is recorded.");

        var answer = await commissioner.SubmitAsync(page, "Consider alternatives", ("rationale", "It takes too long"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Texts(".app-refusal .app-checklist__clauses").ShouldBe(
            ["Clause S1.2", "Clause S1.4", "Clause S1.4", "Clause PP.4", "Clause PP.6a", "Clause PP.6c", "Clause PP.6d", "Clause PP.10a"]);
        answer.Texts(".app-refusal .app-checklist__text").ShouldContain("Missing: The scale of under-performance is significant Not judged. Record the judgement");
        answer.Texts(".app-refusal a").ShouldContain("Answer it below: fairness and transparency of process");
        answer.ValueOf("rationale").ShouldBe("It takes too long");
    }

    [Fact]
    public async Task Post_AfterARefusal_IsANewAttempt()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 3);
        var refused = await commissioner.SubmitAsync(await commissioner.GetAsync($"/cases/{reference}/step/withdraw-case"), "Withdraw the case");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var answer = await commissioner.SubmitAsync(refused, "Withdraw the case", ("rationale", "The service ends"));

        answer.Location.ShouldBe($"/cases/{reference}");
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
        var reference = await site.RecordAsync("scenario-1", 24);
        var page = await commissioner.GetAsync($"/cases/{reference}/step/consider-alternatives");
        await site.AttemptAsync(reference, "take-step", Walk.Named("scenario-1").Fields(25));

        var moved = await commissioner.SubmitAsync(page, "Consider alternatives", ("rationale", "Two chances were given"), ("proportionality", "900 patients"));

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Page.QuerySelector("form.app-form").ShouldBeNull();
        moved.Text(".app-refusal__end").ShouldBe("This form no longer applies. What you typed is shown below, so that you can copy it.");
        moved.Texts("#typed dt").ShouldBe(["Date", "Rationale", "Proportionality"]);
        moved.Texts("#typed dd").Skip(1).ShouldBe(["Two chances were given", "900 patients"]);
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
