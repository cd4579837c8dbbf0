using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>Several things of one kind are recorded with one form: all of them, each an entry of its own, or none.</summary>
public sealed class SeveralAtOnceTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Invitations_BeginWithTheExistingProvider_TakeOthersInRows_AndAreRecordedOnce()
    {
        var (reference, commissioner) = await BeginAsync(34);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/invite");
        form.Page.QuerySelectorAll("input[name=provider][checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("R1C");

        var more = await commissioner.SubmitAsync(form, "Add another provider", [.. On("2010-06-03"), ("others.1", "LOC02")]);
        more.Status.ShouldBe(HttpStatusCode.OK);
        (more.ValueOf("others.1"), more.ValueOf("others.2"), more.ValueOf("on.day")).ShouldBe(("LOC02", "", "3"));
        (string, string)[] typed = [("others.2", "RA4")];
        var answer = await commissioner.SubmitAsync(more, "Invite a provider", typed);
        var done = await commissioner.FollowAsync(answer);
        (await commissioner.SubmitAsync(more, "Invite a provider", typed)).Location.ShouldBe($"/cases/{reference}");

        // The existing provider first, then the NHS body.
        done.Texts(".app-recorded strong").ShouldBe(["Solent NHS Trust invited", "Yeovil District Hospital NHS Foundation Trust invited", "Harmoni HS Ltd invited"]);
        done.Text(".app-recorded").ShouldEndWith("Entries 35 to 37 of the history");
        (await EntriesAsync(commissioner, reference)).ShouldBe(37);
    }

    [Fact]
    public async Task WhereOneIsRefused_NoneIsRecorded_AndThePageNamesIt()
    {
        var (reference, commissioner) = await BeginAsync(34);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/invite");

        var refused = await commissioner.SubmitAsync(form, "Invite a provider", [.. On("2010-07-25"), ("others.1", "LOC02")]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text(".app-refusal .nhsuk-error-summary__body").ShouldBe("Refused is: Solent NHS Trust. Nothing was recorded, and nothing has changed. This is missing:");
        refused.Text(".app-refusal .app-checklist").ShouldContain("A provider is invited 14 days or more before the closing day");
        refused.ValueOf("others.1").ShouldBe("LOC02");
        refused.Page.QuerySelectorAll("input[name=provider][checked]").Length.ShouldBe(1);
        (await EntriesAsync(commissioner, reference)).ShouldBe(34);
        (await commissioner.SubmitAsync(refused, "Invite a provider", On("2010-06-03"))).Location.ShouldBe($"/cases/{reference}");
    }

    [Fact]
    public async Task WhereOneIsInvalid_NoneIsRecorded_AndTheMessageNamesIt()
    {
        var (reference, commissioner) = await BeginAsync(34);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/invite");

        (await commissioner.SubmitAsync(form, "Invite a provider", [.. On("2010-06-03"), ("others.1", "LOC02"), ("others.2", "LOC02")])).Errors
            .ShouldBe([("others", "Harmoni HS Ltd: That provider was invited already")]);
        (await commissioner.SubmitAsync(form, "Invite a provider", [.. On("2010-08-02"), ("others.1", "LOC02")])).Errors
            .ShouldBe([("on", "Providers are invited until 1 August 2010, when the tender closes")]);
        (await commissioner.SubmitAsync(form, "Invite a provider", [.. On("2010-06-03"), ("provider", "")])).Errors.ShouldBe([("provider", "Choose one provider or more")]);
        (await commissioner.SubmitAsync(form, "Invite a provider", [.. On("2010-06-03"), .. Enumerable.Range(1, 50).Select(row => ($"others.{row}", "LOC02"))])).Errors
            .ShouldBe([("", "No more than 50 are recorded at once")]);

        (await EntriesAsync(commissioner, reference)).ShouldBe(34);
    }

    [Fact]
    public async Task OpeningATender_InvitesInTheSameAct_ThoseWhoAreTicked()
    {
        var (reference, commissioner) = await BeginAsync(33);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/open-tender");
        form.Page.QuerySelectorAll("input[name=invited][checked]").ShouldBeEmpty();
        (string, string)[] typed = [.. On("2010-06-02"), .. Day("closes", "2010-08-01"), ("weights.quality", "60"), ("invited", "R1C"), ("others.1", "LOC02")];

        var invalid = await commissioner.SubmitAsync(form, "Open a tender", [.. typed, ("weights.value", "30")]);
        invalid.Errors.ShouldHaveSingleItem().Field.ShouldBe("weights");
        invalid.ValueOf("others.1").ShouldBe("LOC02");
        var done = await commissioner.FollowAsync(await commissioner.SubmitAsync(invalid, "Open a tender", ("weights.value", "40")));

        done.Texts(".app-recorded strong").ShouldBe(["Tender opened to all", "Solent NHS Trust invited", "Harmoni HS Ltd invited"]);
    }

    [Fact]
    public async Task Bids_OfThoseInvited_AreTicked()
    {
        var (reference, commissioner) = await BeginAsync(37);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/receive-bid");
        form.Page.QuerySelectorAll("input[name=provider]").Select(box => box.GetAttribute("value")).ShouldBe(["R1C", "LOC02"]);
        form.Page.QuerySelectorAll("input[name=provider][checked]").ShouldBeEmpty();

        (await commissioner.SubmitAsync(form, "Record a bid", On("2010-07-20"))).Errors.ShouldBe([("provider", "Choose one bidder or more")]);
        var done = await commissioner.FollowAsync(await commissioner.SubmitAsync(form, "Record a bid", [.. On("2010-07-20"), ("provider", "R1C"), ("provider", "LOC02")]));

        done.Text(".app-recorded").ShouldEndWith("Entries 38 to 39 of the history");
    }

    [Fact]
    public async Task Scores_AreGivenInATable_WhoseBlankRowsAreLeftOut()
    {
        var (reference, commissioner) = await BeginAsync(41);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/score-bid");
        form.Texts(".app-grid tbody th").ShouldBe(["Solent NHS Trust", "Harmoni HS Ltd"]);

        (await commissioner.SubmitAsync(form, "Score a bid", On("2010-08-05"))).Errors.ShouldBe([("row.R1C.quality", "Enter the scores of one bid or more")]);
        var wrong = await commissioner.SubmitAsync(form, "Score a bid", [.. On("2010-08-05"), ("row.R1C.quality", "70"), ("row.LOC02.quality", "101"), ("row.LOC02.value", "60")]);
        wrong.Errors.Select(error => error.Field).ShouldBe(["row.R1C.value", "row.LOC02.quality"]);
        wrong.Errors[0].Message.ShouldBe("Solent NHS Trust: Enter score for value");
        wrong.Errors[1].Message.ShouldStartWith("Harmoni HS Ltd: ");
        wrong.ErrorBeside("row.R1C.value").ShouldBe("Solent NHS Trust: Enter score for value");
        wrong.ValueOf("row.LOC02.quality").ShouldBe("101");
        (await commissioner.SubmitAsync(wrong, "Score a bid", [.. On("2010-08-01"), ("row.R1C.value", "65"), ("row.LOC02.quality", "60")])).Errors
            .ShouldBe([("on", "Bids are scored after 1 August 2010, when the tender closes")]);
        (await EntriesAsync(commissioner, reference)).ShouldBe(41);

        (string, string)[] typed = [("row.R1C.value", ""), ("row.R1C.quality", ""), ("row.LOC02.quality", "60")];
        (await commissioner.FollowAsync(await commissioner.SubmitAsync(wrong, "Score a bid", typed))).Text(".app-recorded").ShouldEndWith("Entry 42 of the history");
        (await commissioner.GetAsync($"/cases/{reference}/record/score-bid")).Texts(".app-grid tbody th").ShouldBe(["Solent NHS Trust"]);
    }

    [Fact]
    public async Task GoneBackToAndChanged_RecordsNothing_AndSaysSo()
    {
        var (reference, commissioner) = await BeginAsync(41);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/score-bid");
        (string, string)[] typed = [.. On("2010-08-05"), ("row.R1C.quality", "70"), ("row.R1C.value", "65"), ("row.LOC02.quality", "60"), ("row.LOC02.value", "72.5")];
        (await commissioner.SubmitAsync(form, "Score a bid", typed)).Location.ShouldBe($"/cases/{reference}");

        (await commissioner.SubmitAsync(form, "Score a bid", typed)).Location.ShouldBe($"/cases/{reference}");
        var changed = await commissioner.SubmitAsync(form, "Score a bid", [.. typed[..6], ("row.LOC02.value", "75")]);

        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Text(".nhsuk-error-summary h2").ShouldBe("This form was recorded already");
        (await EntriesAsync(commissioner, reference)).ShouldBe(43);
    }

    [Fact]
    public async Task GoneBackToAndChanged_KeepsEachNumberBesideItsOwnBid()
    {
        var (reference, commissioner) = await BeginAsync(41);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/score-bid");
        (string, string)[] typed = [.. On("2010-08-05"), ("row.R1C.quality", "70"), ("row.R1C.value", "65")];
        (await commissioner.SubmitAsync(form, "Score a bid", typed)).Location.ShouldBe($"/cases/{reference}");

        var changed = await commissioner.SubmitAsync(form, "Score a bid", [.. typed, ("row.LOC02.quality", "60"), ("row.LOC02.value", "72.5")]);

        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Texts(".app-grid tbody th").ShouldBe(["Harmoni HS Ltd"]);
        (changed.ValueOf("row.LOC02.quality"), changed.ValueOf("row.LOC02.value")).ShouldBe(("60", "72.5"));
    }

    [Fact]
    public async Task WhatWasTypedInRows_IsShown_WhereTheFormNoLongerApplies()
    {
        var (reference, commissioner) = await BeginAsync(41);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/score-bid");
        await site.AttemptAsync(reference, "take-step", new() { ["on"] = "2010-08-05", ["step"] = "abandon-tender", ["rationale"] = "Nobody can pay for it." });

        var moved = await commissioner.SubmitAsync(form, "Score a bid", [.. On("2010-08-05"), ("row.R1C.quality", "70"), ("row.R1C.value", "65"), ("row.LOC02.quality", "60"), ("row.LOC02.value", "72.5")]);

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Texts("#typed dd").ShouldBe(["5 August 2010", "Solent NHS Trust", "70", "65", "Harmoni HS Ltd", "60", "72.5"]);
    }

    [Fact]
    public async Task Measures_AreSetOnOneForm_AndMeasuredOnAnother()
    {
        var (reference, commissioner) = await BeginAsync(1);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/set-measure");
        (string, string)[] typed =
        [
            .. On("2010-01-08"), ("measure", "healed"), ("name", "Ulcers healed"), ("kind", "quality"), ("unit", "%"), ("baseline", "50"), ("target", "80"),
            ("row.2.name", "Patients content"), ("row.2.kind", "patient-satisfaction"), ("row.2.unit", "%"), ("row.2.baseline", "60"), ("row.2.target", "80"),
        ];

        var twice = await commissioner.SubmitAsync(form, "Set a measure", [.. typed, ("row.2.measure", "healed")]);
        twice.Errors.ShouldBe([("row.2.measure", "Measure 2: The case already has a measure of that short name")]);
        twice.Page.QuerySelector("details[open] [name='row.2.measure']").ShouldNotBeNull();
        (await commissioner.FollowAsync(await commissioner.SubmitAsync(twice, "Set a measure", ("row.2.measure", "content")))).Text(".app-recorded").ShouldEndWith("Entries 2 to 3 of the history");

        var values = await commissioner.GetAsync($"/cases/{reference}/record/record-measurement");
        (await commissioner.SubmitAsync(values, "Record a measurement", On("2010-02-01"))).Errors.ShouldBe([("row.2.value", "Enter the value of one measure or more")]);
        (await commissioner.SubmitAsync(values, "Record a measurement", [.. On("2010-02-01"), ("row.2.value", "53"), ("row.3.value", "many")])).Errors
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(error => error.Field.ShouldBe("row.3.value"), error => error.Message.ShouldStartWith("Patients content: "));
        var measured = await commissioner.FollowAsync(await commissioner.SubmitAsync(values, "Record a measurement", [.. On("2010-02-01"), ("row.2.value", "53"), ("row.3.value", "62"), ("source", "Report")]));
        measured.Text(".app-recorded").ShouldContain("Ulcers healed 53%");
        measured.Text(".app-recorded").ShouldContain("Patients content 62%");
        (await commissioner.GetAsync($"/cases/{reference}/history")).Text("#entry-4").ShouldContain("Report");
    }

    [Fact]
    public async Task OthersAtAMeeting_AreNamedByTheirRow()
    {
        var (reference, commissioner) = await BeginAsync(1);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/record-engagement?with=provider");
        (string, string)[] typed = [.. On("2010-01-06"), ("method", "meeting"), ("summary", "Rotas")];

        var wrong = await commissioner.SubmitAsync(form, "Record an engagement", [.. typed, ("also.1.name", "Foot group"), ("also.2", "staff:"), ("also.3", "staff:"), ("also.3.name", "Solent NHS Trust")]);

        wrong.Errors.ShouldBe(
        [
            ("also.1", "Also there (1): Select who was engaged"),
            ("also.2.name", "Also there (2): Choose the body, union or group that was engaged"),
            ("also.3.name", "Also there (3): That is a provider. Choose “Provider” or “Other provider” as who was engaged"),
        ]);
        wrong.ErrorBeside("also.2.name").ShouldNotBeNull();
        wrong.Page.QuerySelector("details[open] [name='also.1']").ShouldNotBeNull();
        (await EntriesAsync(commissioner, reference)).ShouldBe(1);

        (await commissioner.SubmitAsync(wrong, "Record an engagement", ("also.1", "patients:"), ("also.2.name", "UNISON"), ("also.3", ""), ("also.3.name", ""))).Location.ShouldBe($"/cases/{reference}");
        var next = await commissioner.GetAsync($"/cases/{reference}/record/record-engagement");
        next.Page.QuerySelectorAll("[id='party.staff-suggestions'] option").Select(option => option.GetAttribute("value")).ShouldBe(["UNISON"]);
        next.Page.QuerySelectorAll("[id='also.1.name-suggestions'] option").Select(option => option.GetAttribute("value")).ShouldBe(["UNISON", "Foot group"]);
    }

    private static (string, string)[] On(string day) => Day("on", day);

    private static (string, string)[] Day(string name, string day) => day.Split('-') is [var year, var month, var date] ? [($"{name}.day", date.TrimStart('0')), ($"{name}.month", month), ($"{name}.year", year)] : [];

    private static async Task<int> EntriesAsync(Visitor visitor, string reference) =>
        (await visitor.GetAsync($"/cases/{reference}/history")).Texts(".app-timeline__number").Count(text => text.StartsWith("Entry", StringComparison.Ordinal));

    private async Task<(string Reference, Visitor Commissioner)> BeginAsync(int through) => (await site.RecordAsync("scenario-1", through), await site.SignInAsync("commissioner"));
}
