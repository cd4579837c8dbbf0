using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class RecordTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly (string, string)[] Day = [("on.day", "2"), ("on.month", "3"), ("on.year", "2010")];

    [Fact]
    public async Task Post_WhenFieldsAreWrong_NamesThemAndKeepsWhatWasTyped()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 13)}/record/record-engagement");

        var answer = await commissioner.SubmitAsync(
            page, "Record an engagement", ("on.day", "31"), ("on.month", "2"), ("on.year", "2010"), ("with", "other-provider"), ("summary", "Typed at length"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Title.ShouldStartWith("Error: Record an engagement");
        answer.Errors.ShouldBe(
        [
            ("on", "Date must be a real date"),
            ("party.other-provider", "Choose the body, union or group that was engaged"),
            ("method", "Select how they were engaged"),
        ]);
        answer.ErrorBeside("on").ShouldBe("Date must be a real date");
        answer.ErrorBeside("party.other-provider").ShouldBe("Choose the body, union or group that was engaged");
        answer.ErrorBeside("method").ShouldBe("Select how they were engaged");
        answer.ValueOf("on.day").ShouldBe("31");
        answer.ValueOf("with").ShouldBe("other-provider");
        answer.ValueOf("summary").ShouldBe("Typed at length");
        answer.Errors.ShouldAllBe(error => answer.Page.GetElementById(error.Field) != null);
    }

    [Fact]
    public async Task Post_WhenNobodyIsChosen_NamesTheChoiceOnce()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/record/record-engagement");

        var answer = await commissioner.SubmitAsync(page, "Record an engagement", [.. Day, ("method", "meeting"), ("summary", "Met")]);

        answer.Errors.ShouldBe([("with", "Select who was engaged")]);
    }

    [Fact]
    public async Task Post_OfADayIn2100_SaysThatItIsToCome()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/record/add-note");

        var answer = await commissioner.SubmitAsync(page, "Add a note", ("on.day", "1"), ("on.month", "1"), ("on.year", "2100"), ("text", "Later"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("on", "The date cannot be in the future")]);
        answer.ValueOf("text").ShouldBe("Later");
    }

    [Fact]
    public async Task Post_WhenTheLetterForbidsIt_SaysThatOnlyTheRefusalIsRecorded()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/record-engagement?with=other-provider");

        var answer = await commissioner.SubmitAsync(
            page, "Record an engagement", [.. Day, ("party.other-provider", "LOC02"), ("method", "meeting"), ("summary", "Asked for capacity")]);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Title.ShouldStartWith("Refused: Record an engagement");
        answer.Text(".app-refusal h2").ShouldBe("Refused: the letter asks for more first");
        answer.Text(".app-refusal .nhsuk-error-summary__body").ShouldBe("Your attempt is recorded as refused, as entry 2 of the history. Nothing else has changed. This is missing:");
        answer.Text(".app-refusal .app-checklist").ShouldContain("No other provider is engaged at this stage, unless the departure is explained");
        answer.Text(".app-refusal blockquote").ShouldContain("There would be at least 2 formal chances for the provider to improve");
        answer.ValueOf("summary").ShouldBe("Asked for capacity");
        answer.ValueOf("party.other-provider").ShouldBe("LOC02");
    }

    [Fact]
    public async Task Post_WithADeparture_FlagsItAgainstTheClause()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/record-engagement?with=other-provider");
        page.Text(".app-departure").ShouldContain("In the stages “Concerns” and “Improvement” the letter does not allow this yet.");

        var answer = await commissioner.SubmitAsync(
            page,
            "Record an engagement",
            [.. Day, ("party.other-provider", "LOC02"), ("method", "meeting"), ("summary", "Asked"), ("departure", "Rang before asking")]);

        var seen = await commissioner.FollowAsync(answer);
        seen.Text(".app-departure").ShouldStartWith("Departure from S1.2: Harmoni HS Ltd was engaged on 2 March 2010");
        seen.Texts(".app-tags li").ShouldContain("1 departure from the letter");
    }

    [Fact]
    public async Task Post_IsToldByThePageOfItsCaseAlone()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var (first, second) = (await site.RecordAsync("scenario-1", 1), await site.RecordAsync("scenario-1", 2));
        var answer = await commissioner.SubmitAsync(await commissioner.GetAsync($"/cases/{first}/record/add-note"), "Add a note", ("text", "Told once"));

        (await commissioner.GetAsync($"/cases/{second}")).Page.QuerySelector(".app-recorded").ShouldBeNull();
        (await commissioner.FollowAsync(answer)).Text(".app-recorded").ShouldContain("Told once");
        (await commissioner.FollowAsync(answer)).Page.QuerySelector(".app-recorded").ShouldBeNull();
    }

    [Fact]
    public async Task Post_Twice_RecordsItOnce()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/add-note");

        var first = await commissioner.SubmitAsync(page, "Add a note", ("text", "Once"));
        var second = await commissioner.SubmitAsync(page, "Add a note", ("text", "Once"));

        (first.Location, second.Location).ShouldBe(($"/cases/{reference}", $"/cases/{reference}"));
        (await EntriesAsync(commissioner, reference)).ShouldBe(2);
    }

    [Fact]
    public async Task Post_OfTheSameInAnotherForm_AsksWhetherItIsAFurtherOne()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var path = $"/cases/{reference}/record/add-note";
        (string, string)[] typed = [.. Day, ("text", "Said once")];
        await commissioner.SubmitAsync(await commissioner.GetAsync(path), "Add a note", typed);

        var asked = await commissioner.SubmitAsync(await commissioner.GetAsync(path), "Add a note", typed);

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.Title.ShouldStartWith("Not recorded: Add a note");
        asked.Text(".nhsuk-error-summary h2").ShouldBe("You recorded the same already");
        asked.Text(".nhsuk-error-summary__body").ShouldBe("Entry 2 of the history says the same. Nothing has been recorded now.");
        asked.Page.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href").ShouldBe($"/cases/{reference}/history?entry=2#entry-2");
        asked.Text(".app-refusal__end").ShouldBe("If this is a further one, send it again.");
        asked.ValueOf("text").ShouldBe("Said once");
        (await EntriesAsync(commissioner, reference)).ShouldBe(2);

        (await commissioner.SubmitAsync(asked, "Add a note")).Location.ShouldBe($"/cases/{reference}");
        (await EntriesAsync(commissioner, reference)).ShouldBe(3);
    }

    [Fact]
    public async Task Post_OfTheSameAsAStruckOne_OrOfOtherWords_AsksNothing()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var path = $"/cases/{reference}/record/record-engagement";
        (string, string)[] typed = [.. Day, ("with", "staff"), ("party.staff", "UNISON"), ("method", "meeting"), ("summary", "Rotas")];
        await commissioner.SubmitAsync(await commissioner.GetAsync(path), "Record an engagement", typed);
        var strike = await commissioner.GetAsync($"/cases/{reference}/record/strike?record=entry-2");
        (await commissioner.SubmitAsync(strike, "Strike a fact", ("reason", "Not that day"))).Status.ShouldBe(HttpStatusCode.Found);

        (await commissioner.SubmitAsync(await commissioner.GetAsync(path), "Record an engagement", typed)).Status.ShouldBe(HttpStatusCode.Found);
        (await commissioner.SubmitAsync(await commissioner.GetAsync(path), "Record an engagement", [.. typed, ("summary", "Pay")])).Status.ShouldBe(HttpStatusCode.Found);

        (await EntriesAsync(commissioner, reference)).ShouldBe(5);
    }

    [Fact]
    public async Task Post_OfSeveralOfWhichOneWasRecorded_AsksBeforeAny()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var path = $"/cases/{reference}/record/record-engagement";
        (string, string)[] typed = [.. Day, ("with", "staff"), ("party.staff", "UNISON"), ("method", "meeting"), ("summary", "Rotas")];
        await commissioner.SubmitAsync(await commissioner.GetAsync(path), "Record an engagement", typed);

        var asked = await commissioner.SubmitAsync(await commissioner.GetAsync(path), "Record an engagement", [.. typed, ("also.1", "staff:"), ("also.1.name", "Royal College of Nursing")]);

        asked.Text(".nhsuk-error-summary h2").ShouldBe("You recorded the same already");
        (await EntriesAsync(commissioner, reference)).ShouldBe(2);
    }

    [Fact]
    public async Task Post_ChangedAfterGoingBack_SaysWhatWasRecorded_AndRecordsTheChangeWhenSentAgain()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/record-engagement");
        (string, string)[] typed = [.. Day, ("with", "staff"), ("method", "meeting")];
        (await commissioner.SubmitAsync(page, "Record an engagement", [.. typed, ("party.staff", "UNISON"), ("summary", "Rotas")])).Status.ShouldBe(HttpStatusCode.Found);

        var changed = await commissioner.SubmitAsync(page, "Record an engagement", [.. typed, ("party.staff", "Royal College of Nursing"), ("summary", "Pay")]);

        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Title.ShouldStartWith("Not recorded: Record an engagement");
        changed.Text(".nhsuk-error-summary h2").ShouldBe("This form was recorded already");
        changed.Text(".nhsuk-error-summary__body").ShouldBe("It was recorded as entry 2 of the history. What you have changed since was not recorded.");
        changed.Text(".app-refusal__end").ShouldBe("What you typed is kept below. Send it again to record it as a further entry.");
        changed.ValueOf("party.staff").ShouldBe("Royal College of Nursing");
        changed.ValueOf("summary").ShouldBe("Pay");
        (await EntriesAsync(commissioner, reference)).ShouldBe(2);

        var seen = await commissioner.FollowAsync(await commissioner.SubmitAsync(changed, "Record an engagement"));
        seen.Text(".nhsuk-notification-banner__content").ShouldContain("Royal College of Nursing");
        (await EntriesAsync(commissioner, reference)).ShouldBe(3);
    }

    [Fact]
    public async Task Post_ChangedAfterGoingBack_ShowsFirstWhatOthersRecordedInTheMeantime()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/record-concern");
        await commissioner.SubmitAsync(page, "Record a concern", [.. Day, ("text", "Healing is slow")]);
        await site.NoteAsync(reference, "I was here in between");

        var changed = await commissioner.SubmitAsync(page, "Record a concern", [.. Day, ("text", "Waiting is long")]);
        var moved = await commissioner.SubmitAsync(changed, "Record a concern");

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Text(".nhsuk-error-summary .app-timeline").ShouldContain("I was here in between");
        (await commissioner.SubmitAsync(moved, "Record a concern")).Location.ShouldBe($"/cases/{reference}");
    }

    [Fact]
    public async Task Post_ChangedAfterARefusal_SaysSo_AndTriesTheChangeWhenSentAgain()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/record-engagement?with=other-provider");
        (string, string)[] typed = [.. Day, ("party.other-provider", "LOC02"), ("method", "meeting"), ("summary", "Asked")];
        await commissioner.SubmitAsync(page, "Record an engagement", typed);

        var changed = await commissioner.SubmitAsync(page, "Record an engagement", [.. typed, ("departure", "Rang before asking")]);

        changed.Text(".nhsuk-error-summary__body").ShouldBe("It was refused as entry 2 of the history. What you have changed since was not recorded.");
        changed.Text(".app-refusal__end").ShouldBe("What you typed is kept below. Send it again to try it.");
        (await commissioner.SubmitAsync(changed, "Record an engagement")).Location.ShouldBe($"/cases/{reference}");
    }

    [Fact]
    public async Task Strike_OfWhatTheShaAnswered_LeavesTheRequestWaiting()
    {
        var reference = await site.RecordAsync("oversight", 9);
        using var reviewer = await site.SignInAsync("sha");
        (await reviewer.GetAsync("/oversight/reviews")).Page.QuerySelector($".app-register a[href^='/cases/{reference}']").ShouldBeNull();
        var form = await reviewer.GetAsync($"/cases/{reference}/record/strike?record=entry-9");

        (await reviewer.SubmitAsync(form, "Strike a fact", ("reason", "Of another case"))).Location.ShouldBe($"/cases/{reference}");

        (await reviewer.GetAsync("/oversight/reviews")).Page.QuerySelector($".app-register a[href^='/cases/{reference}']").ShouldNotBeNull();
        (await reviewer.GetAsync($"/cases/{reference}/record/record-assurance")).Text(".app-guidance").ShouldContain("We want to begin improvement.");
        using var commissioner = await site.SignInAsync("commissioner");
        (await commissioner.GetAsync($"/cases/{reference}")).Text("#oversight ~ *").ShouldContain("sked");
    }

    [Theory]
    [InlineData("AttemptId", "")]
    [InlineData("AttemptId", "none")]
    [InlineData("Seen", "")]
    [InlineData("Seen", "-1")]
    public async Task Post_OfAFormThatThePageDidNotDraw_IsTurnedAway(string field, string value)
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/record/add-note");

        var answer = await commissioner.SubmitAsync(page, "Add a note", ("text", "Forged"), (field, value));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Heading.ShouldBe("This page could not be accepted");
    }

    [Fact]
    public async Task Post_WhenSomebodyElseWasFaster_ShowsWhatChangedAndTakesItAgain()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/record-concern");
        await site.NoteAsync(reference, "I was here first");

        var moved = await commissioner.SubmitAsync(page, "Record a concern", [.. Day, ("text", "Healing is slow")]);

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Title.ShouldStartWith("Changed: Record a concern");
        moved.Text(".nhsuk-error-summary h2").ShouldBe("The case has changed since you opened this page");
        moved.Text(".nhsuk-error-summary .app-timeline").ShouldContain("Note: I was here first.");
        moved.ValueOf("text").ShouldBe("Healing is slow");
        (await commissioner.SubmitAsync(moved, "Record a concern")).Location.ShouldBe($"/cases/{reference}");
    }

    [Fact]
    public async Task Post_WhenSomebodyElseMadeTheFormImpossible_ShowsWhatWasTyped()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 13);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/judge-chance");
        await site.AttemptAsync(reference, "judge-chance", Walk.Named("scenario-1").Fields(17));

        var moved = await commissioner.SubmitAsync(
            page,
            "Judge the open chance",
            [.. Day, ("improvement", "insufficient"), ("results.healing", "about half"), ("results.satisfied", "82"), ("rationale", "Healing stands still.\nSo it was said.")]);

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Page.QuerySelector("form.app-form").ShouldBeNull();
        moved.Text(".app-refusal__end").ShouldBe("This form no longer applies. What you typed is shown below, so that you can copy it.");
        moved.Text("#typed h2").ShouldBe("What you typed");
        moved.Texts("#typed dt").ShouldBe(["Date", "Improvement", "Results", "Rationale"]);
        moved.Texts("#typed dd").ShouldBe(["2 March 2010", "Insufficient", "Healing at 12 weeks about half and Patients satisfied 82%", "Healing stands still. So it was said."]);
    }

    [Fact]
    public async Task Post_OfWhatIsImpossibleByNow_ShowsWhatWasTyped()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 13);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/judge-chance");
        await site.AttemptAsync(reference, "judge-chance", Walk.Named("scenario-1").Fields(17));

        var answer = await commissioner.SubmitAsync(page, "Judge the open chance", [.. Day, ("Seen", "14"), ("improvement", "insufficient"), ("rationale", "Healing stands still.")]);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Texts("#typed dd").ShouldContain("Healing stands still.");
    }

    [Fact]
    public async Task Get_OfAFormThatBecameImpossibleWhileTheSignInExpired_ShowsWhatWasTyped()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 13);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/judge-chance");
        site.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await commissioner.SubmitAsync(page, "Judge the open chance", [.. Day, ("rationale", "Healing stands still.")]);
        await site.AttemptAsync(reference, "judge-chance", Walk.Named("scenario-1").Fields(17));

        var restored = await commissioner.FollowAsync(
            await commissioner.SubmitAsync(signIn, "Sign in", ("Email", TestAccounts.EmailOf("commissioner")), ("Password", TestAccounts.Password)));

        restored.Texts("#typed dd").ShouldContain("Healing stands still.");
    }

    [Fact]
    public async Task Get_OfFactsThatReadAlike_NamesTheirEntries()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 5);
        await site.AttemptAsync(reference, "record-engagement", Walk.Named("scenario-1").Fields(5));

        var page = await commissioner.GetAsync($"/cases/{reference}/record/strike");

        page.Texts("label[for^=record]").ShouldContain("6 Jan 2010: Meeting with the provider, Solent NHS Trust (entry 6)");
        page.Texts("label[for^=record]").ShouldContain("6 Jan 2010: Meeting with the provider, Solent NHS Trust (entry 5)");
    }

    [Fact]
    public async Task Post_OfMarkup_IsShownAsText()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/add-note");
        const string markup = "<script>alert(1)</script><img src=x onerror=alert(2)>";

        var seen = await commissioner.FollowAsync(await commissioner.SubmitAsync(page, "Add a note", ("text", markup)));
        var history = await commissioner.GetAsync($"/cases/{reference}/history");

        foreach (var shown in new[] { seen, history })
        {
            shown.Page.QuerySelectorAll("main script, main img").ShouldBeEmpty();
            shown.Text("main").ShouldContain(markup);
        }
    }

    [Fact]
    public async Task Get_WithWhatARequirementAsks_FillsItIn()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 21);
        var link = (await commissioner.GetAsync($"/cases/{reference}")).Page.QuerySelectorAll("a").First(a => a.TextContent == "Record engagement with staff");

        var page = await commissioner.GetAsync(link.GetAttribute("href")!);

        page.ValueOf("with").ShouldBe("staff");
        page.Text(".app-guidance").ShouldContain("staff and their trade unions engaged in this stage");
    }

    [Fact]
    public async Task Get_InAnotherStage_SaysThatItIsNotPossible()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);

        var page = await commissioner.GetAsync($"/cases/{reference}/record/offer-chance");

        page.Text(".nhsuk-inset-text").ShouldBe("This cannot be recorded while the case is in the stage “Concerns”.");
        page.Page.QuerySelector("form.app-form").ShouldBeNull();
    }

    [Theory]
    [InlineData("/record/hold-joint-review")]
    [InlineData("/record/take-step")]
    [InlineData("/record/log-case")]
    [InlineData("/record/nothing")]
    public async Task Get_WhatTheScenarioDoesNotKnow_IsNotFound(string path)
    {
        using var commissioner = await site.SignInAsync("commissioner");

        (await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}{path}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_BySomebodyWhoRecordsNothing_IsForbidden()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        foreach (var name in new[] { "sha", "union", "auditor", "admin" })
        {
            using var reader = await site.SignInAsync(name);

            (await reader.GetAsync($"/cases/{reference}/record/assign-owner")).Status.ShouldBe(HttpStatusCode.Forbidden, name);
        }
    }

    [Fact]
    public async Task Get_ByTheBoardSecretary_IsForTheBoardsDecisionsOnly()
    {
        var reference = await site.RecordAsync("scenario-1", 25);
        using var board = await site.SignInAsync("board");
        (await board.GetAsync($"/cases/{reference}/record/add-note")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await board.GetAsync($"/cases/{reference}/record/{RecordBoardDecision.Definition.Name}");

        var answer = await board.SubmitAsync(page, "Record a Board decision", [("on.day", "10"), ("on.month", "5"), ("on.year", "2010"), ("step", "consider-alternatives"), ("decision", "approved"), ("minute", "B1")]);

        (await board.FollowAsync(answer)).Text(".nhsuk-notification-banner__content").ShouldStartWith("The PCT Board approved the step “Consider alternatives”.");
    }

    [Fact]
    public async Task Get_OfAnotherTrustsCase_IsNotFound()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        using var stranger = await site.SignInAsync("second.commissioner");

        foreach (var path in new[] { "", "/history", "/record/add-note", "/step/withdraw-case" })
        {
            (await stranger.GetAsync($"/cases/{reference}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    private static async Task<int> EntriesAsync(Visitor visitor, string reference) =>
        (await visitor.GetAsync($"/cases/{reference}/history")).Texts(".app-timeline__number").Count(text => text.StartsWith("Entry", StringComparison.Ordinal));
}
