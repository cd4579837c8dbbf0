using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class ProposeTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Alternatives = "consider-alternatives";

    private static readonly string[] Said = ["rationale", "fairness", "needs", "proportionality"];

    [Fact]
    public async Task Get_BeginsWithTheNeedsOfTheCase_AndSaysWhatIsMissing()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 21);

        var page = await commissioner.GetAsync($"/cases/{reference}/propose/{Alternatives}");

        page.Heading.ShouldEndWith("Propose to the Board: consider alternatives");
        page.ValueOf("needs").ShouldBe("Needs assessment of 2009.");
        page.ValueOf("rationale").ShouldBe("");
        page.Texts(".app-checklist__clauses").ShouldBe(["Clause PP.4", "Clause PP.8"]);
        page.Page.QuerySelector($"a[href='/cases/{reference}/record/record-engagement?with=staff']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_OfWhatIsNotSaid_AsksForItAndRecordsNothing()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 24);
        var page = await commissioner.GetAsync($"/cases/{reference}/propose/{Alternatives}");

        var answer = await commissioner.SubmitAsync(page, "Send to the Board", ("rationale", "."), ("fairness", "All figures are shared"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.Select(error => error.Field).ShouldBe(["rationale", "proportionality"]);
        answer.ValueOf("fairness").ShouldBe("All figures are shared");
        (await commissioner.GetAsync($"/cases/{reference}")).Text(".app-case__next").ShouldContain("Nothing is proposed that the Board could decide on");
    }

    [Fact]
    public async Task Post_OfTheSameProposalOnceMore_LeavesTheOneThatStands_UntilItIsMeant()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 24);
        var path = $"/cases/{reference}/propose/{Alternatives}";
        (string, string)[] typed = [("rationale", "Two chances were given."), ("fairness", "All figures shared."), ("proportionality", "900 patients.")];
        (string, string)[] earlier = [("on.day", "7"), ("on.month", "5"), ("on.year", "2010")];
        (await commissioner.SubmitAsync(await commissioner.GetAsync(path), "Send to the Board", [.. typed, .. earlier])).Location.ShouldBe($"/cases/{reference}");
        var before = (await commissioner.GetAsync(path)).ValueOf("Seen");

        var asked = await commissioner.SubmitAsync(await commissioner.GetAsync(path), "Send the changed proposal to the Board");

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.Text(".nhsuk-error-summary h2").ShouldBe("You recorded the same already");
        asked.Text(".app-refusal__end").ShouldStartWith("It stands, with what the Board says of it.");
        (await commissioner.GetAsync(path)).ValueOf("Seen").ShouldBe(before);
    }

    [Fact]
    public async Task Get_OfAStepThatIsProposed_BeginsWithTheProposalAndSaysThatAChangeNeedsANewDecision()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 26);

        var page = await commissioner.GetAsync($"/cases/{reference}/propose/{Alternatives}");
        var changed = await commissioner.SubmitAsync(page, "Send the changed proposal to the Board", ("rationale", "Three letters, two chances."));
        var paper = await commissioner.GetAsync($"/cases/{reference}/board/{Alternatives}");

        page.Text(".nhsuk-inset-text").ShouldBe(
            "The proposal of 7 May 2010 stands, and the Board approved it on 10 May 2010. The form begins with it. A changed proposal takes its place, and needs a new decision of the Board.");
        Said.Select(page.ValueOf).ShouldBe(["Two chances were given.", "All figures shared.", "Needs assessment.", "900 patients."]);
        changed.Location.ShouldBe($"/cases/{reference}");
        paper.Text("[aria-labelledby=proposal]").ShouldContain("Three letters, two chances.");
        paper.Text(".app-paper__asked").ShouldStartWith("The Board is asked to decide");
    }

    [Fact]
    public async Task Get_OfAnAward_OffersTheBiddersInTheirOrderWithTheirScores()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 49);

        var page = await commissioner.GetAsync($"/cases/{reference}/propose/award");

        page.Page.QuerySelectorAll("input[name=provider]").Select(choice => choice.GetAttribute("value")).ShouldBe(["R1C", "LOC02"]);
        page.Texts(".nhsuk-radios__hint").ShouldBe(["Place 1: weighted score 68, of quality 70 and value 65", "Place 2: weighted score 65, of quality 60 and value 72.5"]);
        page.Texts("main tbody tr")[0].ShouldContain("Solent NHS Trust");
        page.Texts("main tbody tr")[^1].ShouldContain("Withdrawn on");
    }

    [Theory]
    [InlineData("scenario-4", "decide-tender", "nhs-only-tender", "clinicalJustification", 13)]
    [InlineData("scenario-5", "open-accreditation", "managed", "places", 5)]
    public async Task Get_AsksBelowAChoiceOnlyWhatThatChoiceAsks(string walk, string step, string word, string field, int through)
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync(walk, through);

        var page = await commissioner.GetAsync($"/cases/{reference}/propose/{step}");

        page.Page.QuerySelector($".nhsuk-radios__item:has([value={word}]) + .app-revealed [name={field}]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_OfAMergerWithoutItsPartner_AsksForThePartnerAndOfAnotherSolutionForItsDescription()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 29);
        var page = await commissioner.GetAsync($"/cases/{reference}/propose/adopt-other-solution");
        (string, string)[] said = [("rationale", "It fits"), ("fairness", "Shared"), ("proportionality", "On scale")];

        var merger = await commissioner.SubmitAsync(page, "Send to the Board", [("solution", "merger"), ("description", "Left over"), .. said]);
        var other = await commissioner.SubmitAsync(page, "Send to the Board", [("solution", "other"), ("partner", "LOC02"), .. said]);
        var whole = await commissioner.SubmitAsync(page, "Send to the Board", [("solution", "franchise"), ("partner", "LOC02"), ("description", "Left over"), .. said]);

        merger.Errors.Select(error => error.Field).ShouldBe(["partner"]);
        other.Errors.Select(error => error.Field).ShouldBe(["description"]);
        whole.Location.ShouldBe($"/cases/{reference}");
        (await commissioner.GetAsync($"/cases/{reference}/step/adopt-other-solution")).Text("[aria-labelledby=proposal]").ShouldNotContain("Left over");
    }

    [Theory]
    [InlineData("award", "This step cannot be proposed while the case is in the stage “Concerns”.")]
    [InlineData("withdraw-case", "This step goes to the Board once a key step was taken. Until then it is taken without a proposal.")]
    public async Task Get_OfWhatCannotBeProposedNow_SaysWhy(string step, string why)
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/propose/{step}");

        page.Text(".nhsuk-inset-text").ShouldBe(why);
        page.Page.QuerySelector("form.app-form").ShouldBeNull();
    }

    [Fact]
    public async Task TheFormOfEveryAction_LeadsToTheStepsOwn()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 24);

        (await commissioner.GetAsync($"/cases/{reference}/record/propose-step?step={Alternatives}")).Location.ShouldBe($"/cases/{reference}/propose/{Alternatives}");
        (await commissioner.GetAsync($"/cases/{reference}/record/propose-step")).Location.ShouldBe($"/cases/{reference}");
        (await commissioner.GetAsync($"/cases/{reference}")).Page.QuerySelector("a[href*='/record/propose-step']").ShouldBeNull();
        (await commissioner.GetAsync($"/cases/{reference}/propose/begin-improvement")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
