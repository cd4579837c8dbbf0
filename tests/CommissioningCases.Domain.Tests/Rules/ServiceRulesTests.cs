namespace CommissioningCases.Domain.Tests.Rules;

/// <summary>Requests to the SHA, conditions, and departures dealt with.</summary>
public class ServiceRulesTests
{
    [Fact]
    public void Request_WaitsUntilItsMechanismSpeaks()
    {
        var asked = Given.Case(scenario: 1).With("request-review", Request("sha-assurance"));
        asked.Case.StandingOf(Mechanism.ShaAssurance).ShouldBe((OversightState.Waiting, asked.Day));
        asked.Case.StandingOf(Mechanism.WccAssurance).State.ShouldBe(OversightState.NotYetDue);

        var answered = asked.Later(9).WithAssurance("wcc-assurance").WithAssurance("sha-assurance", "not-assured");
        answered.Case.AnswerTo(answered.Case.ReviewRequests.ShouldHaveSingleItem())!.Details.Notes.ShouldBe("Letter on file");
        answered.Case.StandingOf(Mechanism.ShaAssurance).ShouldBe((OversightState.NotAssured, answered.Day));
        answered.With("request-review", Request("sha-assurance")).Case.StandingOf(Mechanism.ShaAssurance).State.ShouldBe(OversightState.Waiting);
    }

    [Fact]
    public void Request_IsNotAnsweredByWhatWasSaidBefore()
    {
        var asked = Given.Case(scenario: 1).WithAssurance("sha-assurance").Later(5).With("request-review", Request("sha-assurance"));
        asked.Case.OpenRequest(Mechanism.ShaAssurance).ShouldNotBeNull();
        asked.Later(-1).WithAssurance("sha-assurance").Case.OpenRequest(Mechanism.ShaAssurance).ShouldNotBeNull();
    }

    [Fact]
    public void Request_WaitsAgainWhenItsAnswerIsStruck()
    {
        var asked = Given.Case(scenario: 1).With("request-review", Request("sha-assurance"));
        var answered = asked.Later(9).WithAssurance("sha-assurance");
        var struck = answered.Later().WithStruck(answered.LastRecord);

        struck.Case.OpenRequest(Mechanism.ShaAssurance).ShouldNotBeNull();
        struck.Case.StandingOf(Mechanism.ShaAssurance).ShouldBe((OversightState.Waiting, asked.Day));
        struck.Try("request-review", Request("sha-assurance")).ShouldBeInvalid("mechanism");
        struck.WithAssurance("sha-assurance", "not-assured").Case.StandingOf(Mechanism.ShaAssurance).State.ShouldBe(OversightState.NotAssured);
    }

    [Fact]
    public void Request_ThatIsStruck_NoLongerWaits()
    {
        var asked = Given.Case(scenario: 1).With("request-review", Request("sha-assurance"));
        asked.WithStruck(asked.LastRecord).Try("request-review", Request("sha-assurance")).ShouldBeAccepted();
    }

    [Fact]
    public void Request_IsForOneAssuranceOfTheScenarioAtATime()
    {
        var asked = Given.Case(scenario: 3).With("request-review", Request("sha-assurance"));
        asked.Try("request-review", Request("sha-assurance")).ShouldBeInvalid("mechanism");
        asked.Try("request-review", Request("wcc-assurance")).ShouldBeAccepted();
        asked.Try("request-review", Request("regulator")).ShouldBeAccepted();
        asked.Try("request-review", Request("partnership-forum")).ShouldBeAccepted();
        asked.Try("request-review", Request("tcs-assurance")).ShouldBeInvalid("mechanism");
        asked.Try("request-review", new { mechanism = "partnership-forum", question = "Ready?", neededBy = asked.Day.AddDays(-1) }).ShouldBeInvalid("neededBy");
        Given.Case(scenario: 6).Try("request-review", Request("competition-law")).ShouldBeInvalid("mechanism");
        Given.ClosedCase(scenario: 3).Try("request-review", Request("sha-assurance")).ShouldBeInvalid("stage");
    }

    [Fact]
    public void Conditions_AreOpenUntilTheyAreMet()
    {
        var conditional = Given.Case(scenario: 1).Later(3).With("record-assurance", new { mechanism = "sha-assurance", outcome = "conditional", notes = "Letter", conditions = "Publish", conditionsDue = CaseStory.Today });
        conditional.Case.OpenConditions.ShouldHaveSingleItem().Details.ConditionsDue.ShouldBe(CaseStory.Today);
        conditional.Later(-1).Try("meet-conditions", new { record = conditional.LastRecord, reasons = "Published" }).ShouldBeInvalid("on");
        var met = conditional.With("meet-conditions", new { record = conditional.LastRecord, reasons = "Published" });
        met.Case.OpenConditions.ShouldBeEmpty();
        met.Try("meet-conditions", new { record = conditional.LastRecord, reasons = "Again" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void ConditionsThatConcernStaff_AreEnough_AndUnionsSeeThemAndThatTheyAreMet()
    {
        var ofStaff = new { mechanism = "sha-assurance", outcome = "conditional", notes = "Letter", staffConditions = "Meet the staff side", conditionsDue = CaseStory.Today };
        var conditional = Given.Case(scenario: 1).With("record-assurance", ofStaff);
        var sight = conditional.Case.Assurances[^1].Details.SeenByUnions(conditional.Case);
        sight.Only!.Select(field => field.Name).ShouldBe(["mechanism", "outcome", "staffConditions", "conditionsDue", "forumView"]);
        conditional.Case.OpenConditions.ShouldHaveSingleItem();

        var met = conditional.With("meet-conditions", new { record = conditional.LastRecord, reasons = "Met" });
        met.Case.ConditionsMet[^1].Details.SeenByUnions(met.Case).Only!.Select(field => field.Name).ShouldBe(["record"]);
        Given.Case(scenario: 1).Try("record-assurance", new { mechanism = "sha-assurance", outcome = "conditional", notes = "Letter" }).ShouldBeInvalid("conditions");
    }

    [Fact]
    public void TheForumsView_IsTheForumsAlone_AndUnionsSeeIt()
    {
        Given.Case(scenario: 3).Try("record-assurance", new { mechanism = "sha-assurance", outcome = "assured", notes = "Letter", forumView = "Content" }).ShouldBeInvalid("forumView");
        var said = Given.Case(scenario: 3).With("record-assurance", new { mechanism = "partnership-forum", outcome = "assured", notes = "Letter", forumView = "Content" });
        said.Case.Assurances[^1].Details.SeenByUnions(said.Case).Only!.Select(field => field.Name).ShouldBe(["mechanism", "outcome", "forumView"]);
    }

    [Fact]
    public void Conditions_OfWhatHasNone_CannotBeMet()
    {
        var assured = Given.Case(scenario: 1).WithAssurance("sha-assurance");
        assured.Try("meet-conditions", new { record = assured.LastRecord, reasons = "Published" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void Departure_GoesBetweenReviewerAndCommissionerUntilItIsDealtWith()
    {
        var departed = Given.Case(scenario: 1).WithOtherProviderEngaged(departure: "Invited in error");
        var record = departed.LastRecord;
        StateOf(departed).ShouldBe(DepartureState.Open);
        departed.Try("explain-departure", new { record, explanation = "A secretary" }).ShouldBeInvalid("record");

        var asked = departed.With("deal-with-departure", new { record, outcome = "more-asked", reasons = "Who invited them?" });
        StateOf(asked).ShouldBe(DepartureState.MoreAsked);
        var explained = asked.With("explain-departure", new { record, explanation = "A secretary" });
        StateOf(explained).ShouldBe(DepartureState.Open);
        explained.Try("deal-with-departure", new { record, outcome = "breach", reasons = "Not so" }).ShouldBeInvalid("requiredAction", "actionDue");

        var breach = explained.With("deal-with-departure", Breach(record));
        StateOf(breach).ShouldBe(DepartureState.Breach);
        StateOf(breach.With("deal-with-departure", new { record, outcome = "accepted", reasons = "After all" })).ShouldBe(DepartureState.Accepted);
        var completed = breach.With("complete-action", new { record, reasons = "They were told" });
        StateOf(completed).ShouldBe(DepartureState.Completed);
        completed.Try("deal-with-departure", new { record, outcome = "accepted", reasons = "After all" }).ShouldBeInvalid("record");
        completed.Try("complete-action", new { record, reasons = "Again" }).ShouldBeInvalid("record");
        completed.Case.Departures.ShouldBe(1);
    }

    [Fact]
    public void ABreach_WhoseActionIsReportedDone_StandsUntilItIsConfirmed()
    {
        var departed = Given.Case(scenario: 1).WithOtherProviderEngaged(departure: "Invited in error");
        var record = departed.LastRecord;
        var early = departed.With("add-note", new { kind = "action-done", record, text = "They were told" });
        var breach = departed.With("deal-with-departure", Breach(record));

        var reported = breach.With("add-note", new { kind = "action-done", record, text = "They were told" });

        StateOf(reported).ShouldBe(DepartureState.Breach);
        reported.Case.ActionReports.ShouldHaveSingleItem().Details.Text.ShouldBe("They were told");
        StateOf(reported.With("complete-action", new { record, reasons = "Seen" })).ShouldBe(DepartureState.Completed);
        early.Case.ActionReports.ShouldBeEmpty();
        breach.With("add-note", new { kind = "action-done", record = "entry-99", text = "They were told" }).Case.ActionReports.ShouldBeEmpty();
        breach.With("add-note", new { kind = "said-elsewhere", record = 7, text = "A note like any other" }).Case.ActionReports.ShouldBeEmpty();
    }

    [Fact]
    public void Departure_IsNotAnsweredBeforeItsDay()
    {
        var departed = Given.Case(scenario: 1).Later(5).WithOtherProviderEngaged(departure: "Invited in error");
        var record = departed.LastRecord;
        departed.Later(-1).Try("deal-with-departure", new { record, outcome = "accepted", reasons = "Inadvertent" }).ShouldBeInvalid("on");
        departed.Later().Try("deal-with-departure", Examples.Json(Breach(record)).And("actionDue", DateField.Format(departed.Day))).ShouldBeInvalid("actionDue");
        departed.With("deal-with-departure", Breach(record)).Later(-1).Try("complete-action", new { record, reasons = "They were told" }).ShouldBeInvalid("on");
    }

    [Fact]
    public void Departure_ThatWasStruckOrIsNone_IsNotDealtWith()
    {
        var departed = Given.Case(scenario: 1).WithOtherProviderEngaged(departure: "Invited in error");
        departed.WithStruck(departed.LastRecord).Try("deal-with-departure", new { record = departed.LastRecord, outcome = "accepted", reasons = "Inadvertent" }).ShouldBeInvalid("record");
        var engaged = Given.Case(scenario: 1).WithStaffEngaged();
        engaged.Try("deal-with-departure", new { record = engaged.LastRecord, outcome = "accepted", reasons = "Inadvertent" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void OnAClosedCase_WhatWasThenIsStillDealtWith()
    {
        var staff = Given.Case(scenario: 1).WithStaffEngaged();
        var departed = staff.WithOtherProviderEngaged(departure: "Invited in error");
        var closed = departed.Later().Taking("withdraw-case");
        closed.With("deal-with-departure", Breach(departed.LastRecord)).Try("complete-action", new { record = departed.LastRecord, reasons = "They were told" }).ShouldBeAccepted();
        var disputed = closed.Disputed(staff.LastRecord);
        disputed.Answered(staff.LastRecord).Try("settle-dispute", new { record = staff.LastRecord, outcome = "falls", reasons = "The papers show it" }).ShouldBeAccepted();
        closed.Try("strike", new { record = staff.LastRecord, reason = "Another case" }).ShouldBeAccepted();
    }

    private static DepartureState StateOf(CaseStory story) => story.Case.StateOf(story.Case.StandingDepartures.Single());

    private static object Breach(string record) => new { record, outcome = "breach", reasons = "Not inadvertent", requiredAction = "Tell the provider", actionDue = CaseStory.Today };

    private static object Request(string mechanism) => new { mechanism, question = "The case is about to test the market" };
}
