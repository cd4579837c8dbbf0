using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>An entry is corrected on its own form, filled in: struck and recorded anew in one act.</summary>
public sealed class CorrectTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Correct_BeginsWithWhatWasRecorded_AndIsOneCorrectionInTheHistory()
    {
        var reference = await site.RecordAsync("scenario-1", 10);
        using var commissioner = await site.SignInAsync("commissioner");
        var history = await commissioner.GetAsync($"/cases/{reference}/history");
        history.Page.QuerySelector($"#entry-8 a[href='/cases/{reference}/correct/8']").ShouldNotBeNull().TextContent.ShouldStartWith("Correct");
        history.Page.QuerySelector("#entry-1 a[href*='/correct/']").ShouldBeNull();

        var form = await commissioner.GetAsync($"/cases/{reference}/correct/8");
        form.ValueOf("measure").ShouldBe("healing");
        form.ValueOf("name").ShouldBe("Healing at 12 weeks");
        form.ValueOf("kind").ShouldBe("quality");
        form.ValueOf("baseline").ShouldBe("40");
        form.ValueOf("on.day").ShouldBe("8");
        (await commissioner.SubmitAsync(form, "Save the correction", ("target", "65"))).Errors.ShouldBe([("whyCorrected", "Enter why it is corrected")]);
        (await commissioner.SubmitAsync(form, "Save the correction", ("whyCorrected", new string('x', 4001)))).Errors.ShouldBe([("whyCorrected", "Why it is corrected must be 4,000 characters or fewer")]);
        (string, string)[] typed = [("target", "65"), ("whyCorrected", "The target was agreed at 65%")];
        var saved = await commissioner.SubmitAsync(form, "Save the correction", typed);
        saved.Location.ShouldBe($"/cases/{reference}");
        (await commissioner.SubmitAsync(form, "Save the correction", typed)).Location.ShouldBe($"/cases/{reference}");

        var told = await commissioner.GetAsync($"/cases/{reference}/history");
        told.Text("#entry-12").ShouldContain("Entry 11 strikes entry 8, in the same act.");
        told.Texts(".app-timeline__entry").Count(entry => entry.Contains("Correction of entry 8 of 8 January 2010: The target was agreed at 65%", StringComparison.Ordinal)).ShouldBe(1);
        told.Text("#entry-8").ShouldContain("Corrected by entry 12.");
        told.Page.QuerySelectorAll("#entry-11").ShouldHaveSingleItem().ParentElement!.Id.ShouldBe("entry-12");
        told.Page.QuerySelector("#entry-13").ShouldBeNull();
        (await commissioner.GetAsync($"/cases/{reference}/correct/8")).Text(".nhsuk-inset-text").ShouldStartWith("Entry 8 was struck");
    }

    [Fact]
    public async Task ADecisionOfTheBoard_IsNotRecordedAnew_OnceTheStepWasProposedAnew()
    {
        var reference = await site.RecordAsync("scenario-6", 3);
        using var board = await site.SignInAsync("board");
        var form = await board.GetAsync($"/cases/{reference}/correct/3");
        form.ValueOf("minute").ShouldBe("6");
        await site.AttemptAsync(reference, "propose-step", new()
        {
            ["on"] = "2010-01-06",
            ["step"] = "decide-continue",
            ["continue"] = true,
            ["rationale"] = "It is needed still.",
            ["fairness"] = "All shared.",
            ["needs"] = "Shown.",
            ["proportionality"] = "Small.",
        });

        var late = await board.SubmitAsync(form, "Save the correction", ("minute", "7"), ("whyCorrected", "Another minute"));

        late.Text(".nhsuk-inset-text").ShouldStartWith("Entry 3 cannot be corrected: the step was proposed anew since");
        late.Texts("#typed dd").ShouldContain("Another minute", "what was typed can still be copied");
        (await board.GetAsync($"/cases/{reference}/history")).Page.QuerySelector("#entry-3 a[href*='/correct/']").ShouldBeNull();
        (await board.GetAsync($"/cases/{reference}/history")).Page.QuerySelector("#entry-5").ShouldBeNull();
    }

    [Fact]
    public async Task WhatCannotBeRecordedInTheStageAnyMore_IsNotOfferedToBeCorrected()
    {
        var reference = await site.RecordAsync("scenario-1", 27);
        using var commissioner = await site.SignInAsync("commissioner");

        var history = await commissioner.GetAsync($"/cases/{reference}/history");

        history.Page.QuerySelector("#entry-4 a[href*='/correct/']").ShouldBeNull("a concern belongs to the stage before");
        history.Page.QuerySelector("#entry-5 a[href*='/correct/']").ShouldNotBeNull("engagements belong to every stage");
        (await commissioner.GetAsync($"/cases/{reference}/correct/4")).Text(".nhsuk-inset-text").ShouldStartWith("Entry 4 cannot be corrected: what it recorded cannot be recorded in the stage “");
    }

    [Fact]
    public async Task WhereWhatIsRecordedAnewIsRefusedOrInvalid_NothingIsStruck()
    {
        var reference = await site.RecordAsync("scenario-1", 5);
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync($"/cases/{reference}/correct/5");
        form.ValueOf("with").ShouldBe("provider");
        form.ValueOf("summary").ShouldBe("They agree with the figures.");

        var refused = await commissioner.SubmitAsync(form, "Save the correction", ("with", "other-provider"), ("party.other-provider", "LOC02"), ("whyCorrected", "It was the other one"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text(".app-refusal").ShouldContain("Nothing was recorded, and nothing has changed.");
        refused.Text(".app-refusal").ShouldContain("S1.2");
        (await commissioner.SubmitAsync(form, "Save the correction", ("summary", "."), ("whyCorrected", "Wrong words"))).Errors.ShouldBe([("summary", "Enter what was discussed and agreed")]);
        (await commissioner.GetAsync($"/cases/{reference}/history")).Page.QuerySelector("#entry-6").ShouldBeNull();
    }

    [Fact]
    public async Task Correct_IsOfThoseWhoMayStrikeAndRecordIt()
    {
        var reference = await site.RecordAsync("scenario-1", 5);
        using var reviewer = await site.SignInAsync("sha");
        using var union = await site.SignInAsync("union");
        using var stranger = await site.SignInAsync("second.commissioner");

        (await reviewer.GetAsync($"/cases/{reference}/correct/5")).Text(".nhsuk-inset-text").ShouldStartWith("Entry 5 cannot be corrected");
        (await union.GetAsync($"/cases/{reference}/correct/5")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync($"/cases/{reference}/correct/5")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var commissioner = await site.SignInAsync("commissioner");
        (await commissioner.GetAsync($"/cases/{reference}/correct/99")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TheDetailsOfACase_AreChangedOnTheirOwnForm_FilledIn()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync($"/cases/{reference}/record/amend-case");
        form.ValueOf("service").ShouldBe("Community podiatry");
        form.ValueOf("summary").ShouldBe("Few ulcers heal in time.");

        (await commissioner.SubmitAsync(form, "Change the case's details", ("reason", "None"))).Errors.ShouldBe([("service", "Change the service, the summary or the needs")]);
        (await commissioner.SubmitAsync(form, "Change the case's details", ("service", "Podiatry at home"), ("reason", "It was always meant so"))).Location.ShouldBe($"/cases/{reference}");

        var seen = await commissioner.GetAsync($"/cases/{reference}");
        seen.Heading.ShouldContain("Podiatry at home");
        (await commissioner.GetAsync($"/cases/{reference}/history")).Text("#entry-2").ShouldNotContain("Few ulcers heal");
    }

    [Fact]
    public async Task AHeldCase_SaysSinceWhenAndUntilWhen()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        await site.AttemptAsync(reference, "hold-case", new() { ["on"] = "2010-02-01", ["until"] = "2010-04-01", ["reason"] = "The trust reorganises." });
        using var commissioner = await site.SignInAsync("commissioner");

        (await commissioner.GetAsync($"/cases/{reference}")).Text("main").ShouldContain("On hold Since 1 February 2010, to be looked at again on 1 April 2010: The trust reorganises.");
    }

    [Fact]
    public async Task OneAct_AsksEveryMechanismThatTheCaseWillNeed()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        using var commissioner = await site.SignInAsync("commissioner");
        using var reviewer = await site.SignInAsync("sha");
        (await commissioner.GetAsync($"/cases/{reference}")).Page.QuerySelector($"a[href='/cases/{reference}/ask']").ShouldNotBeNull().TextContent.ShouldBe("Ask for all 4 that the case will need");
        var form = await commissioner.GetAsync($"/cases/{reference}/ask");
        (string, string)[] typed = [("question", "We will go to the market in spring"), ("neededBy.day", "1"), ("neededBy.month", "6"), ("neededBy.year", $"{DateTime.Today.Year + 5}")];

        (await commissioner.SubmitAsync(form, "Ask for them", typed)).Location.ShouldBe($"/cases/{reference}");
        (await commissioner.SubmitAsync(form, "Ask for them", typed)).Location.ShouldBe($"/cases/{reference}");

        (await commissioner.GetAsync($"/cases/{reference}/history")).Texts(".app-timeline__sentence").Count(sentence => sentence.StartsWith("The SHA was asked", StringComparison.Ordinal)).ShouldBe(4);
        (await commissioner.GetAsync($"/cases/{reference}/ask")).Text(".nhsuk-inset-text").ShouldStartWith("Every assurance that this case will need was given or asked for.");
        var queue = await reviewer.GetAsync("/oversight/waiting?scenario=1");
        queue.Page.QuerySelectorAll($".app-register h2 a[href='/cases/{reference}']").Length.ShouldBe(4);
        queue.Text(".app-register").ShouldContain($"Needed by 1 June {DateTime.Today.Year + 5}");
        (await reviewer.GetAsync("/oversight/waiting.csv")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task OneMeetingWithSeveral_IsOneForm_AndAsManyEntries()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync($"/cases/{reference}/record/record-engagement?with=staff");
        (string, string)[] typed =
        [
            ("party.staff", "UNISON, podiatry branch"), ("method", "meeting"), ("summary", "Talked about healing"), ("on.day", "6"), ("on.month", "1"), ("on.year", "2010"),
            ("also.1", "provider:R1C"), ("also.2", "patients:"), ("also.2.name", "Foot group"),
        ];

        (await commissioner.SubmitAsync(form, "Record an engagement", typed)).Location.ShouldBe($"/cases/{reference}");

        var sentences = (await commissioner.GetAsync($"/cases/{reference}/history")).Texts(".app-timeline__sentence");
        sentences.ShouldContain("Meeting with staff, UNISON, podiatry branch.");
        sentences.ShouldContain("Meeting with the provider, Solent NHS Trust.");
        sentences.ShouldContain("Meeting with patients and the public, Foot group.");
        sentences.Count.ShouldBe(4);
    }
}
