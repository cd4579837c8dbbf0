namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>Ways to keep to the form of the letter and miss its sense, which its first reading let pass. Each is turned away.</summary>
public class TricksTests
{
    [Fact]
    public void BothFormalChances_OverTheSame28Days()
    {
        var first = Given.CaseIn(scenario: 1, "improvement").WithChance();
        first.Try("offer-chance", Chance(first.Day.AddDays(28))).ShouldBeInvalid("chance");
        var judged = first.WithChanceJudged("insufficient");
        judged.On(first.Day).Try("offer-chance", Chance(first.Day.AddDays(28))).ShouldBeInvalid("on");
        judged.On(first.Day.AddDays(1)).Try("offer-chance", Chance(CaseStory.Today)).ShouldBeInvalid("on");
    }

    [Fact]
    public void AShamChance_JudgedSufficientTheDayItWasOffered()
    {
        var sham = Given.CaseIn(scenario: 1, "improvement").WithStaffEngaged().WithMeasured().WithChance().With("judge-chance", Examples.Judgement("sufficient"));
        sham.WithFailedChance().WithAnswer("scale-significant", "yes").Trying("consider-alternatives").ShouldBeRefused("S1.2");
    }

    [Fact]
    public void AShamOpportunity_JudgedTheDayItWasOffered()
    {
        var sham = Given.CaseIn(scenario: 2, "planning").Later().WithProviderEngaged().WithStaffEngaged().WithOpportunity()
            .With("judge-plan", new { presented = true, robust = false, credible = false, rationale = "We have seen enough" });
        sham.WithOpportunity().WithPlanJudged(robust: false, credible: false)
            .WithAnswer("shortcomings-serious-quality", "yes").WithAnswer("shortcomings-serious-value", "yes").Trying("consider-alternatives").ShouldBeRefused("S2.5");
    }

    [Fact]
    public void AnAward_DatedBeforeTheBidsTheClosingDayAndTheScores()
    {
        var ready = Given.CasePreparedFor(scenario: 1, "award");
        var opened = ready.Case.OpenTender!.On;
        ready.On(opened).TryProposing("award").ShouldBeInvalid("on");
        ready.On(ready.Case.OpenTender.Details.Closes).TryProposing("award").ShouldBeInvalid("on");
        ready.Approved("award").On(opened.AddDays(1)).Try("take-step", new { step = "award" }).ShouldBeInvalid("on");
    }

    [Fact]
    public void AnAward_OnTheClosingDayBeforeAnybodyHasScored()
    {
        var bidden = Given.CaseIn(scenario: 1, "market-test").WithOpenTender().WithInvited(MadeUp.Trust).WithBids(MadeUp.Trust).WithProviderEngaged().WithStaffEngaged().WithEachMechanismHeard();
        bidden.On(bidden.Case.OpenTender!.Details.Closes).Trying("award").ShouldBeRefused("PP.6a");
        bidden.On(bidden.Case.OpenTender!.Details.Closes).Try("score-bid", new { provider = MadeUp.Trust, quality = 90, value = 90 }).ShouldBeInvalid("on");
    }

    [Fact]
    public void AnApproval_OfAnAwardBeforeTheScores()
    {
        var bidden = Given.CaseIn(scenario: 1, "market-test").WithOpenTender().WithInvited(MadeUp.Trust).WithBids(MadeUp.Trust).Approved("award");
        bidden.AfterClosing().WithScore(MadeUp.Trust, 90, 90).WithProviderEngaged().WithStaffEngaged().WithEachMechanismHeard()
            .Try("take-step", new { step = "award" }).ShouldBeRefused("PP.6a");
    }

    [Fact]
    public void Weights_OfWhichOneDecidesNothing()
    {
        var story = Given.CaseIn(scenario: 1, "market-test");
        story.Try("open-tender", new { closes = story.Day.AddDays(30), weights = new { quality = 1, value = 99 } }).ShouldBeInvalid("weights");
    }

    [Fact]
    public void EverybodyElse_InvitedOnTheClosingDay()
    {
        var opened = Given.CaseIn(scenario: 1, "market-test").WithOpenTender().WithInvited(MadeUp.Trust);
        opened.On(opened.Case.OpenTender!.Details.Closes).Try("invite", new { provider = MadeUp.Hospitals }).ShouldBeRefused("PP.6a");
    }

    [Fact]
    public void TheExistingProvider_InvitedTheDayBeforeTheClosingDay()
    {
        var opened = Given.CaseIn(scenario: 1, "market-test").WithOpenTender();
        opened.On(opened.Case.OpenTender!.Details.Closes.AddDays(-1)).Try("invite", new { provider = MadeUp.Trust }).ShouldBeRefused("PP.6a");
    }

    [Fact]
    public void OneApproval_ThatCarriesASecondTender()
    {
        var approved = Given.CaseReadyFor(scenario: 1, "award");
        var reopened = approved.Taking("abandon-tender").WithOpenTender().WithInvited(MadeUp.Trust).WithBids(MadeUp.Trust).AfterClosing().WithScore(MadeUp.Trust, 10, 10);
        reopened.Try("take-step", new { step = "award" }).ShouldBeRefused("PP.10a", "PP.6a", "PP.6b", "PP.6c", "PP.6d");
        reopened.Proposing("award").Try("take-step", new { step = "award" }).ShouldBeRefused("PP.10a");
    }

    [Fact]
    public void AResult_ThrownAwayWithoutTheBoard() =>
        Given.CasePreparedFor(scenario: 1, "award").Try("take-step", Examples.Step("abandon-tender", new { })).ShouldBeRefused("PP.10a", "PP.6a", "PP.6b", "PP.6c", "PP.6d");

    [Theory]
    [InlineData(".")]
    [InlineData("—")]
    [InlineData("?!")]
    public void ARationale_ThatSaysNothing(string rationale)
    {
        Given.CaseReadyFor(scenario: 1, "begin-improvement").Try("take-step", new { step = "begin-improvement", rationale }).ShouldBeInvalid("rationale");
        var prepared = Given.CasePreparedFor(scenario: 1, "market-test");
        prepared.Try("propose-step", Examples.Proposal("market-test", new { }).And("rationale", rationale)).ShouldBeInvalid("rationale");
    }

    [Theory]
    [InlineData("professionals")]
    [InlineData("patients")]
    [InlineData("sha")]
    public void ARival_EnteredAsSomebodyElse(string with)
    {
        Given.Case(scenario: 1).Try("record-engagement", Examples.Engagement(with, MadeUp.Independent)).ShouldBeInvalid("party");
        Given.Case(scenario: 1).Try("record-engagement", Examples.Engagement(with, " demonstration INDEPENDENT health ltd ")).ShouldBeInvalid("party");
    }

    [Fact]
    public void AService_LiveOnPapersDatedAlmostAYearLater()
    {
        var service = MadeUp.NationalServices[0];
        var later = Given.Programme().WithAllGroupsEngaged().WithServices(3).WithShaNotified().On(ProgrammeRules.RollOut.AddDays(360)).WithAllInPlace(service);
        later.On(ProgrammeRules.RollOut).Try("go-live", new { service }).ShouldBeRefused("CP.5", "CP.6", "CP.7", "CP.8");
        later.Try("go-live", new { service }).ShouldBeAccepted();
    }

    [Fact]
    public void ABreach_ThatTheCommissionerStrikes()
    {
        var departed = Given.Case(scenario: 1).WithOtherProviderEngaged("They came to us");
        var breach = departed.With("deal-with-departure", new { record = departed.LastRecord, outcome = "breach", reasons = "Not so", requiredAction = "Tell them", actionDue = CaseStory.Today });
        breach.Try("strike", new { record = departed.LastRecord, reason = "Recorded in error" }).ShouldBeInvalid("record");
        breach.Try("strike", new { record = breach.LastRecord, reason = "Recorded in error" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void AnEngagementThatStaffDispute_CountedAllTheSame()
    {
        var ready = Given.CaseReadyFor(scenario: 1, "market-test");
        var staff = ready.Case.Engagements.FindLast(engagement => engagement.IsWithStaff)!.RecordId;
        ready.Disputed(staff).Trying("market-test").ShouldBeRefused("S1.5");
    }

    [Fact]
    public void AStep_DatedRoundADispute()
    {
        var ready = Given.CaseReadyFor(scenario: 1, "market-test");
        var staff = ready.Case.Engagements.FindLast(engagement => engagement.IsWithStaff)!.RecordId;
        ready.Later().Disputed(staff).Later(-1).Trying("market-test").ShouldBeInvalid("on");
    }

    [Fact]
    public void ACase_ClosedOverADepartureThatNobodyHasDealtWith() =>
        Given.Case(scenario: 1).WithOtherProviderEngaged("They came to us").WithConcern().WithProviderEngaged().Trying("close-resolved").ShouldBeRefused("S1.2");

    [Fact]
    public void ACase_CalledResolvedWhileItsMeasuresSayOtherwise() =>
        Given.CaseIn(scenario: 1, "improvement").WithMeasured().Trying("close-resolved").ShouldBeRefused("S1.3");

    [Fact]
    public void ANewSpecification_RestingOnWhatBelongedToAnotherRound()
    {
        var back = Given.CaseIn(scenario: 6, "tender").WithOpenTender().Later().Taking("abandon-tender", new { back = true });
        back.Try("take-step", new { step = "decide-continue" }).ShouldBeRefused("PP.10a", "PP.6a", "PP.6b", "PP.6c", "PP.6d");
    }

    private static object Chance(DateOnly due) => new { due, expectations = "Healing in 12 weeks" };
}
