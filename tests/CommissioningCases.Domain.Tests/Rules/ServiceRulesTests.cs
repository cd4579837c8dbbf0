namespace CommissioningCases.Domain.Tests.Rules;

/// <summary>Requests to the SHA, conditions, departures dealt with, and what the staff side says.</summary>
public class ServiceRulesTests
{
    [Fact]
    public void Request_WaitsUntilItsMechanismSpeaks()
    {
        var asked = Given.Case(scenario: 1).With("request-review", Request("sha-assurance"));
        asked.Case.StandingOf(Mechanism.ShaAssurance).ShouldBe((OversightState.Waiting, asked.Day));
        asked.Case.StandingOf(Mechanism.WccAssurance).State.ShouldBe(OversightState.NotYetDue);

        var answered = asked.Later(9).With("record-assurance", Assurance("wcc-assurance", "assured")).With("record-assurance", Assurance("sha-assurance", "not-assured"));
        answered.Case.ReviewRequests.ShouldHaveSingleItem().Answer!.Details.Notes.ShouldBe("Letter");
        answered.Case.StandingOf(Mechanism.ShaAssurance).ShouldBe((OversightState.NotAssured, answered.Day));
        answered.With("request-review", Request("sha-assurance")).Case.StandingOf(Mechanism.ShaAssurance).State.ShouldBe(OversightState.Waiting);
    }

    [Fact]
    public void Request_WaitsAgainWhenItsAnswerIsStruck()
    {
        var asked = Given.Case(scenario: 1).With("request-review", Request("sha-assurance"));
        var answered = asked.Later(9).With("record-assurance", Assurance("sha-assurance", "assured"));

        var struck = answered.Later().With("strike", new { record = answered.LastRecord, reason = "Of another case" });

        struck.Case.ReviewRequests.ShouldHaveSingleItem().Answer.ShouldBeNull();
        struck.Case.OpenRequest(Mechanism.ShaAssurance).ShouldNotBeNull();
        struck.Case.StandingOf(Mechanism.ShaAssurance).ShouldBe((OversightState.Waiting, asked.Day));
        struck.Try("request-review", Request("sha-assurance")).ShouldBeInvalid("mechanism");
        var anew = struck.With("record-assurance", Assurance("sha-assurance", "not-assured"));
        anew.Case.ReviewRequests.ShouldHaveSingleItem().Answer!.Details.Outcome.ShouldBe(AssuranceOutcome.NotAssured);
        anew.Case.StandingOf(Mechanism.ShaAssurance).State.ShouldBe(OversightState.NotAssured);
    }

    [Fact]
    public void Request_WhoseAnswerIsStruck_IsAnsweredByWhatItsMechanismSaidNext()
    {
        var answered = Given.Case(scenario: 1).With("request-review", Request("sha-assurance")).Later().With("record-assurance", Assurance("sha-assurance", "assured"));
        var again = answered.With("request-review", Request("sha-assurance")).With("strike", new { record = answered.LastRecord, reason = "Of another case" });

        again.Case.ReviewRequests.ShouldAllBe(request => request.Answer == null);
        var both = again.With("record-assurance", Assurance("sha-assurance", "conditional"));

        both.Case.ReviewRequests.ShouldAllBe(request => request.Answer!.Details.Outcome == AssuranceOutcome.Conditional);
        both.Case.OpenRequest(Mechanism.ShaAssurance).ShouldBeNull();
    }

    [Fact]
    public void Request_IsForOneAssuranceOfTheShaAtATime()
    {
        var asked = Given.Case(scenario: 3).With("request-review", Request("sha-assurance"));
        asked.Try("request-review", Request("sha-assurance")).ShouldBeInvalid("mechanism");
        asked.Try("request-review", Request("wcc-assurance")).ShouldBeAccepted();
        asked.Try("request-review", Request("regulator")).ShouldBeInvalid("mechanism");
        asked.Try("request-review", Request("tcs-assurance")).ShouldBeInvalid("mechanism");
        asked.Try("request-review", new { mechanism = "partnership-forum", question = "x", neededBy = asked.Day.AddDays(-1) }).ShouldBeInvalid("neededBy");
        Given.ClosedCase(scenario: 3).Try("request-review", Request("sha-assurance")).ShouldBeInvalid("stage");
    }

    [Fact]
    public void Conditions_AreOpenUntilTheyAreMet()
    {
        var conditional = Given.Case(scenario: 1).With("record-assurance", new { mechanism = "sha-assurance", outcome = "conditional", notes = "Letter", conditions = "Publish", conditionsDue = CaseStory.Today });
        conditional.Case.OpenConditions.ShouldHaveSingleItem().Details.ConditionsDue.ShouldBe(CaseStory.Today);
        var met = conditional.With("meet-conditions", new { record = conditional.LastRecord, reasons = "Published" });
        met.Case.OpenConditions.ShouldBeEmpty();
        met.Try("meet-conditions", new { record = conditional.LastRecord, reasons = "Again" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void Conditions_OfWhatHasNone_CannotBeMet()
    {
        var assured = Given.Case(scenario: 1).With("record-assurance", Assurance("sha-assurance", "assured"));
        assured.Try("meet-conditions", new { record = assured.LastRecord, reasons = "x" }).ShouldBeInvalid("record");
        var conditional = assured.With("record-assurance", Assurance("sha-assurance", "conditional"));
        conditional.Try("meet-conditions", new { record = conditional.LastRecord, reasons = "x" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void Departure_GoesBetweenReviewerAndCommissionerUntilItIsDealtWith()
    {
        var departed = Given.Case(scenario: 1).WithOtherProviderEngaged(departure: "Invited in error");
        var record = departed.LastRecord;
        StateOf(departed).ShouldBe(DepartureState.Open);
        departed.Try("explain-departure", new { record, explanation = "x" }).ShouldBeInvalid("record");

        var asked = departed.With("deal-with-departure", new { record, outcome = "more-asked", reasons = "Who invited them?" });
        StateOf(asked).ShouldBe(DepartureState.MoreAsked);
        var explained = asked.With("explain-departure", new { record, explanation = "A secretary" });
        StateOf(explained).ShouldBe(DepartureState.Open);
        explained.Try("deal-with-departure", new { record, outcome = "breach", reasons = "x" }).ShouldBeInvalid("requiredAction");

        var breach = explained.With("deal-with-departure", new { record, outcome = "breach", reasons = "Not inadvertent", requiredAction = "Tell the provider" });
        StateOf(breach).ShouldBe(DepartureState.Breach);
        breach.Try("deal-with-departure", new { record, outcome = "explanation-accepted", reasons = "x" }).ShouldBeInvalid("record");
        breach.Case.Departures.ShouldBe(1);
    }

    [Fact]
    public void Departure_ThatWasStruckOrIsNone_IsNotDealtWith()
    {
        var departed = Given.Case(scenario: 1).WithOtherProviderEngaged(departure: "Invited in error");
        var struck = departed.With("strike", new { record = departed.LastRecord, reason = "Another case" });
        struck.Try("deal-with-departure", new { record = departed.LastRecord, outcome = "explanation-accepted", reasons = "x" }).ShouldBeInvalid("record");
        var engaged = Given.Case(scenario: 1).WithStaffEngaged();
        engaged.Try("deal-with-departure", new { record = engaged.LastRecord, outcome = "explanation-accepted", reasons = "x" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void StaffSide_DisputesARecord_AndAFurtherResponseCorrectsIt()
    {
        var engaged = Given.Case(scenario: 1).WithStaffEngaged();
        var record = engaged.LastRecord;
        var number = engaged.File!.LastNumber;
        engaged.Try("staff-side-response", new { record, union = "UNISON", view = "disputed" }).ShouldBeInvalid("account");

        var disputed = engaged.With("staff-side-response", new { record, union = "UNISON", view = "disputed", account = "Nobody was told" });
        disputed.Case.IsDisputed(number).ShouldBeTrue();
        disputed.Case.Engaged(EngagedWith.Staff, DateOnly.MinValue, DateOnly.MaxValue).Count.ShouldBe(1, "a dispute changes no gate");
        disputed.With("staff-side-response", new { record, union = "UNISON", view = "agreed" }).Case.IsDisputed(number).ShouldBeFalse();
    }

    [Fact]
    public void StaffSide_RespondsToEngagementsWithStaffOnly()
    {
        var engaged = Given.Case(scenario: 1).With("record-engagement", Examples.Engagement("provider", MadeUp.Trust));
        engaged.Try("staff-side-response", new { record = engaged.LastRecord, union = "UNISON", view = "agreed" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void OnAClosedCase_DealingsAndResponsesAreStillPossible()
    {
        var departed = Given.Case(scenario: 1).WithStaffEngaged();
        var staff = departed.LastRecord;
        departed = departed.WithOtherProviderEngaged(departure: "Invited in error");
        var closed = departed.Later().Taking("withdraw-case");
        closed.Try("deal-with-departure", new { record = departed.LastRecord, outcome = "explanation-accepted", reasons = "Inadvertent" }).ShouldBeAccepted();
        closed.Try("staff-side-response", new { record = staff, union = "RCN", view = "agreed" }).ShouldBeAccepted();
    }

    private static DepartureState StateOf(CaseStory story) => story.Case.StateOf(story.Case.StandingDepartures.Single());

    private static object Request(string mechanism) => new { mechanism, question = "The case is about to test the market" };

    private static object Assurance(string mechanism, string outcome) => new { mechanism, outcome, notes = "Letter" };
}
