namespace CommissioningCases.Domain.Tests.Scenarios;

public class IncrementalImprovementTests
{
    [Fact]
    public void BeginPlanning_AfterAJointReview_LeadsToPlanning() =>
        Given.Case(scenario: 2).WithJointReview().Taking("begin-planning").Stage.ShouldBe("planning");

    [Fact]
    public void BeginPlanning_WithoutAJointReview_IsRefusedUnderS2_1() =>
        Given.Case(scenario: 2).Trying("begin-planning").ShouldBeRefused("S2.1");

    [Fact]
    public void ReviseContract_WhenTheReviewIsAgreed_ClosesTheCase() =>
        Given.Case(scenario: 2).WithJointReview(agreed: true).Taking("revise-contract").Stage.ShouldBe("closed");

    [Fact]
    public void ReviseContract_WithoutAJointReview_IsRefusedUnderS2_1AndS2_2() =>
        Given.Case(scenario: 2).Trying("revise-contract").ShouldBeRefused("S2.1", "S2.2");

    [Fact]
    public void ReviseContract_WhenTheReviewIsNotAgreed_IsRefusedUnderS2_2() =>
        Given.Case(scenario: 2).WithJointReview(agreed: false).Trying("revise-contract").ShouldBeRefused("S2.2");

    [Fact]
    public void ReviseContract_WhenTheReviewOfTheLatestDayIsNotAgreed_IsRefusedUnderS2_2() =>
        Given.Case(scenario: 2).Later().WithJointReview(agreed: false).Later(-1).WithJointReview(agreed: true).Later()
            .Trying("revise-contract").ShouldBeRefused("S2.2");

    [Fact]
    public void ReviseContract_OfTwoReviewsOnOneDay_CountsTheOneRecordedLater() =>
        Given.Case(scenario: 2).WithJointReview(agreed: false).WithJointReview(agreed: true).Trying("revise-contract").ShouldBeAccepted();

    [Fact]
    public void ReviseContract_WhenTheLastPlanIsRobustAndCredible_IsAcceptedFromPlanning() =>
        InPlanning.WithOpportunity().WithPlanJudged(robust: true, credible: true).Trying("revise-contract").ShouldBeAccepted();

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void ReviseContract_WhenTheLastPlanIsNotBothRobustAndCredible_IsRefusedUnderS2_2(bool robust, bool credible) =>
        InPlanning.WithOpportunity().WithPlanJudged(robust: true, credible: true).WithOpportunity().WithPlanJudged(robust, credible)
            .Trying("revise-contract").ShouldBeRefused("S2.2");

    [Fact]
    public void ReviseContract_WhileAnOpportunityIsOpen_IsRefusedUnderS2_2() =>
        InPlanning.WithOpportunity().Trying("revise-contract").ShouldBeRefused("S2.2");

    [Fact]
    public void ConsiderAlternatives_AfterTwoFailedPlans_LeadsToOptions() =>
        Given.CaseReadyFor(scenario: 2, "consider-alternatives").Taking("consider-alternatives").Stage.ShouldBe("options");

    [Fact]
    public void ReviseContract_SaysWhichContractAndWhatItSays() =>
        Given.Case(scenario: 2).WithJointReview(agreed: true).Trying("revise-contract", new { contract = ".", terms = "" }).ShouldBeInvalid("contract", "terms");

    [Theory]
    [InlineData("shortcomings-serious-quality")]
    [InlineData("shortcomings-serious-value")]
    public void ReviseContract_AfterTwoOpportunitiesOnShortcomingsThatAreNotSeriousInBoth_IsAccepted(string question)
    {
        var stays = InPlanning.WithTwoFailedOpportunities().WithAnswer(question, "no");
        stays.Trying("revise-contract").ShouldBeAccepted();
        stays.WithOpportunity().Trying("revise-contract").ShouldBeRefused("S2.2");
        stays.WithOpportunity().WithPlanJudged(robust: false, credible: false).Trying("revise-contract").ShouldBeRefused("S2.2");
        InPlanning.WithOpportunity().WithPlanJudged(robust: false, credible: false).WithAnswer(question, "no").Trying("revise-contract").ShouldBeRefused("S2.2");
    }

    [Fact]
    public void ConsiderAlternatives_AfterOneOpportunity_IsRefusedUnderS2_5() =>
        Serious(Engaged.WithOpportunity().WithPlanJudged(robust: false, credible: false)).Trying("consider-alternatives").ShouldBeRefused("S2.5");

    [Fact]
    public void ConsiderAlternatives_WhileTheSecondOpportunityIsOpen_IsRefusedUnderS2_3AndS2_5() =>
        Serious(Engaged.WithOpportunity().WithPlanJudged(robust: false, credible: false).WithOpportunity()).Trying("consider-alternatives").ShouldBeRefused("S2.3", "S2.5");

    [Fact]
    public void ConsiderAlternatives_WhileTheThirdOpportunityIsOpen_IsRefusedUnderS2_3() =>
        Serious(Engaged.WithTwoFailedOpportunities().WithOpportunity()).Trying("consider-alternatives").ShouldBeRefused("S2.3");

    [Fact]
    public void ConsiderAlternatives_WhenTheLastPlanIsRobustAndCredible_IsRefusedUnderS2_3() =>
        Serious(Engaged.WithTwoFailedOpportunities().WithOpportunity().WithPlanJudged(robust: true, credible: true)).Trying("consider-alternatives").ShouldBeRefused("S2.3");

    [Theory]
    [InlineData(27, false, "refused S2.5")]
    [InlineData(28, false, "accepted")]
    [InlineData(0, true, "accepted")]
    public void ConsiderAlternatives_CountsAnOpportunityThatLasted28Days_OrWhosePlanWasGood(int days, bool good, string outcome) =>
        DecisionAssertions.Describe(Serious(Engaged.WithOpportunity().Later(days).With("judge-plan", new { presented = true, robust = good, credible = good, rationale = "As found" })
            .WithOpportunity().WithPlanJudged(robust: false, credible: false)).Trying("consider-alternatives")).ShouldBe(outcome);

    [Theory]
    [InlineData("shortcomings-serious-quality")]
    [InlineData("shortcomings-serious-value")]
    public void ConsiderAlternatives_WhenShortcomingsAreNotJudgedSeriousInBothSinceTheLastPlan_IsRefusedUnderS2_3(string question)
    {
        Serious(Engaged.WithTwoFailedOpportunities()).WithAnswer(question, "no").Trying("consider-alternatives").ShouldBeRefused("S2.3");
        Serious(Engaged.WithOpportunity().WithPlanJudged(robust: false, credible: false)).WithOpportunity().WithPlanJudged(robust: false, credible: false)
            .Trying("consider-alternatives").ShouldBeRefused("S2.3");
    }

    [Theory]
    [InlineData(true, "No agreement on its price", "accepted")]
    [InlineData(true, ".", "refused S2.2")]
    [InlineData(false, ".", "accepted")]
    public void ConsiderAlternatives_AfterAnAgreedReview_SaysWhyItsResultsGoIntoNoContract(bool agreed, string whyNotContract, string outcome) =>
        DecisionAssertions.Describe(Serious(Engaged.WithJointReview(agreed).WithTwoFailedOpportunities()).Trying("consider-alternatives", new { whyNotContract })).ShouldBe(outcome);

    [Theory]
    [InlineData(false, true, true, true)]
    [InlineData(true, false, true, true)]
    [InlineData(true, true, false, true)]
    [InlineData(true, true, true, false)]
    public void ConsiderAlternatives_WithoutProviderAndStaffOnTwoDaysOneOfThemInPlanning_IsRefusedUnderS2_4(
        bool providerInReview, bool staffInReview, bool providerInPlanning, bool staffInPlanning)
    {
        var story = Given.Case(scenario: 2).WithJointReview();
        story = providerInReview ? story.WithProviderEngaged() : story;
        story = staffInReview ? story.WithStaffEngaged() : story;
        story = story.Later().Taking("begin-planning").Later();
        story = providerInPlanning ? story.WithProviderEngaged() : story;
        story = staffInPlanning ? story.WithStaffEngaged() : story;
        Serious(story.WithTwoFailedOpportunities()).Trying("consider-alternatives").ShouldBeRefused("S2.4");
    }

    [Fact]
    public void ConsiderAlternatives_WhenEngagedTwiceOnOneDay_CountsThatDayOnce()
    {
        var planning = Given.Case(scenario: 2).WithJointReview().Later().Taking("begin-planning").WithProviderEngaged().WithProviderEngaged().WithStaffEngaged().WithStaffEngaged();
        Serious(planning.WithTwoFailedOpportunities()).Trying("consider-alternatives").ShouldBeRefused("S2.4");
        Serious(planning.Later().WithProviderEngaged().WithStaffEngaged().WithTwoFailedOpportunities()).Trying("consider-alternatives").ShouldBeAccepted();
    }

    [Theory]
    [InlineData("adopt-other-solution", true)]
    [InlineData("adopt-other-solution", false)]
    [InlineData("market-test", true)]
    [InlineData("market-test", false)]
    public void StepsFromOptions_WithoutProviderAndStaffBoth_AreRefusedUnderS2_6(string step, bool providerOnly)
    {
        var story = Given.CaseIn(scenario: 2, "options").WithEachMechanismHeard();
        (providerOnly ? story.WithProviderEngaged() : story.WithStaffEngaged()).Trying(step).ShouldBeRefused("S2.6");
    }

    [Fact]
    public void AdoptOtherSolution_WithoutTheSha_IsRefusedUnderS2_O4()
    {
        var ready = Given.CaseReadyFor(scenario: 2, "adopt-other-solution");
        ready.WithStruck(ready.Case.LatestAssurance(Mechanism.ShaAssurance)!.RecordId).Trying("adopt-other-solution").ShouldBeRefused("S2.O4");
    }

    [Fact]
    public void AdoptOtherSolution_WhenAllIsMet_ClosesTheCase() =>
        Given.CaseReadyFor(scenario: 2, "adopt-other-solution").Taking("adopt-other-solution").Stage.ShouldBe("closed");

    [Fact]
    public void MarketTest_WhenAllIsMet_LeadsToMarketTest() =>
        Given.CaseReadyFor(scenario: 2, "market-test").Taking("market-test").Stage.ShouldBe("market-test");

    [Theory]
    [InlineData("review", "refused S2.3")]
    [InlineData("planning", "refused S2.3")]
    [InlineData("options", "accepted")]
    [InlineData("market-test", "accepted")]
    public void Engagement_WithAnotherProvider_WaitsForOptions(string stage, string outcome) =>
        DecisionAssertions.Describe(Given.CaseIn(scenario: 2, stage).Try("record-engagement", Examples.Engagement("other-provider", MadeUp.Hospitals)))
            .ShouldBe(outcome);

    private static CaseStory InPlanning => Given.CaseIn(scenario: 2, "planning");

    /// <summary>In planning, with provider and staff engaged there and before.</summary>
    private static CaseStory Engaged => InPlanning.Later().WithProviderEngaged().WithStaffEngaged();

    private static CaseStory Serious(CaseStory story) =>
        story.WithAnswer("shortcomings-serious-quality", "yes").WithAnswer("shortcomings-serious-value", "yes");
}
