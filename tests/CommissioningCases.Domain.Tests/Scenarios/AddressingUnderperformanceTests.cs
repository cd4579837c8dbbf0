using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Scenarios;

public class AddressingUnderperformanceTests
{
    [Fact]
    public void BeginImprovement_WhenConcernIsRaisedAndMeasuresAreSet_LeadsToImprovement() =>
        Given.CaseReadyFor(scenario: 1, "begin-improvement").Taking("begin-improvement").Stage.ShouldBe("improvement");

    [Fact]
    public void BeginImprovement_WithoutConcern_IsRefusedUnderS1_1() =>
        Given.Case(scenario: 1).WithProviderEngaged().WithMeasures().Trying("begin-improvement").ShouldBeRefused("S1.1");

    [Fact]
    public void BeginImprovement_WithoutEngagingTheProvider_IsRefusedUnderS1_1() =>
        Given.Case(scenario: 1).WithConcern().WithStaffEngaged().WithMeasures().Trying("begin-improvement").ShouldBeRefused("S1.1");

    [Fact]
    public void BeginImprovement_WhenProviderWasEngagedOnTheDayOfTheConcern_IsAccepted() =>
        Given.Case(scenario: 1).Later().WithProviderEngaged().WithConcern().WithMeasures().Trying("begin-improvement").ShouldBeAccepted();

    [Fact]
    public void BeginImprovement_WhenProviderWasEngagedOnlyBeforeTheConcern_IsRefusedUnderS1_1() =>
        Given.Case(scenario: 1).WithProviderEngaged().Later().WithConcern().WithMeasures().Trying("begin-improvement").ShouldBeRefused("S1.1");

    [Fact]
    public void BeginImprovement_WhenAnEarlierConcernIsRecordedLater_CountsFromTheEarlierDay() =>
        Given.Case(scenario: 1).WithProviderEngaged().Later().WithConcern().WithMeasures().On(Given.FirstDay).WithConcern().Later()
            .Trying("begin-improvement").ShouldBeAccepted();

    [Fact]
    public void BeginImprovement_WhenProviderIsEngagedAfterTheStep_IsRefusedUnderS1_1() =>
        Given.Case(scenario: 1).WithConcern().WithMeasures().Later().WithProviderEngaged().On(Given.FirstDay)
            .Trying("begin-improvement").ShouldBeRefused("S1.1");

    [Theory]
    [InlineData("quality")]
    [InlineData("patient-satisfaction")]
    public void BeginImprovement_WithoutAMeasureOfBothKinds_IsRefusedUnderS1_3(string only) =>
        Given.Case(scenario: 1).WithConcern().WithProviderEngaged()
            .WithMeasure("a", only).WithMeasure("b", only).WithMeasure("c", "value-for-money").WithMeasure("d", "activity")
            .Trying("begin-improvement").ShouldBeRefused("S1.3");

    [Fact]
    public void BeginImprovement_OnAnEmptyCase_IsRefusedUnderEveryUnmetClause() => Given.Case(scenario: 1).Trying("begin-improvement").ShouldBeRefused("S1.1", "S1.3");

    [Fact]
    public void CloseResolved_WhenNoChanceWasNeeded_ClosesTheCase() =>
        Given.Case(scenario: 1).WithConcern().WithProviderEngaged().Taking("close-resolved").Stage.ShouldBe("closed");

    [Fact]
    public void CloseResolved_WithoutConcern_IsRefusedUnderS1_1() =>
        Given.Case(scenario: 1).WithProviderEngaged().Trying("close-resolved").ShouldBeRefused("S1.1");

    [Theory]
    [InlineData(80, 60, "accepted")]
    [InlineData(79, 79, "refused S1.3")]
    [InlineData(90, 59.9, "refused S1.3")]
    public void CloseResolved_WhereMeasuresAreSet_AsksThatOneMeetsItsTargetAndNoneGotWorse(decimal healing, decimal satisfaction, string outcome) =>
        DecisionAssertions.Describe(Given.Case(scenario: 1).WithConcern().WithProviderEngaged().WithMeasures()
            .WithMeasurement("healing", healing).WithMeasurement("satisfaction", satisfaction).Trying("close-resolved")).ShouldBe(outcome);

    [Fact]
    public void CloseResolved_WhereAMeasureHasNoValue_IsRefusedUnderS1_3() =>
        Given.CaseIn(scenario: 1, "improvement").WithMeasurement("healing", 80).Trying("close-resolved").ShouldBeRefused("S1.3");

    [Fact]
    public void CloseResolved_LooksAtTheLatestValue()
    {
        var resolved = Given.CaseIn(scenario: 1, "improvement").WithMeasurement("healing", 80).WithMeasurement("satisfaction", 80);
        resolved.Later().WithMeasurement("healing", 50).Trying("close-resolved").ShouldBeRefused("S1.3");
        resolved.Later(-1).WithMeasurement("healing", 50).Later().Trying("close-resolved").ShouldBeAccepted();
        resolved.Later().WithMeasurement("healing", 50).Later(-1).Trying("close-resolved").ShouldBeInvalid("on");
    }

    [Fact]
    public void CloseResolved_WhenTheLastChanceSufficed_IsAccepted() =>
        Given.CaseIn(scenario: 1, "improvement").WithFailedChance().WithChance().WithChanceJudged("sufficient").Trying("close-resolved").ShouldBeAccepted();

    [Fact]
    public void CloseResolved_AfterAChance_LooksAtTheMeasuresThatWereSetWhenItWasOffered() =>
        Given.CaseIn(scenario: 1, "improvement").WithChance().WithMeasure("falls", "quality").WithChanceJudged("sufficient").Trying("close-resolved").ShouldBeAccepted();

    [Fact]
    public void CloseResolved_WhenOnlyAnEarlierChanceSufficed_IsRefusedUnderS1_4() =>
        Given.CaseIn(scenario: 1, "improvement").WithChance().WithChanceJudged("sufficient").WithFailedChance().Trying("close-resolved").ShouldBeRefused("S1.4");

    [Fact]
    public void CloseResolved_WhileAChanceIsOpen_IsRefusedUnderS1_4() =>
        Given.CaseIn(scenario: 1, "improvement").WithChance().WithChanceJudged("sufficient").WithChance().Trying("close-resolved").ShouldBeRefused("S1.4");

    [Fact]
    public void CloseResolved_AfterTwoChancesOnAScaleThatIsNotSignificant_IsAccepted()
    {
        var stays = Given.CaseIn(scenario: 1, "improvement").WithTwoFailedChances().WithAnswer("scale-significant", "no");
        stays.Trying("close-resolved").ShouldBeAccepted();
        stays.WithChance().Trying("close-resolved").ShouldBeRefused("S1.4");
        stays.WithFailedChance().Trying("close-resolved").ShouldBeRefused("S1.4");
        stays.Later().WithAnswer("scale-significant", "yes").Trying("close-resolved").ShouldBeRefused("S1.4");
        Given.CaseIn(scenario: 1, "improvement").WithFailedChance().WithAnswer("scale-significant", "no").Trying("close-resolved").ShouldBeRefused("S1.4");
    }

    [Fact]
    public void ConsiderAlternatives_AfterTwoFailedChances_LeadsToOptions() =>
        Given.CaseReadyFor(scenario: 1, "consider-alternatives").Taking("consider-alternatives").Stage.ShouldBe("options");

    [Fact]
    public void ConsiderAlternatives_AfterOneChance_IsRefusedUnderS1_2() =>
        Significant(InImprovement.WithFailedChance()).Trying("consider-alternatives").ShouldBeRefused("S1.2");

    [Fact]
    public void ConsiderAlternatives_WhenSecondChanceIsOpen_IsRefusedUnderS1_2AndS1_4() =>
        Significant(InImprovement.WithFailedChance().WithChance()).Trying("consider-alternatives").ShouldBeRefused("S1.2", "S1.4");

    [Fact]
    public void ConsiderAlternatives_WhenThirdChanceIsOpen_IsRefusedUnderS1_4() =>
        Significant(InImprovement.WithTwoFailedChances().WithChance()).Trying("consider-alternatives").ShouldBeRefused("S1.4");

    [Fact]
    public void ConsiderAlternatives_WhenTheLastChanceSufficed_IsRefusedUnderS1_4() =>
        Significant(InImprovement.WithFailedChance().WithChance().WithChanceJudged("sufficient")).Trying("consider-alternatives").ShouldBeRefused("S1.4");

    [Fact]
    public void ConsiderAlternatives_WhenTheFirstChanceSufficedAndTheSecondDidNot_IsAccepted() =>
        Significant(InImprovement.WithChance().WithChanceJudged("sufficient").WithFailedChance()).Trying("consider-alternatives").ShouldBeAccepted();

    [Theory]
    [InlineData(27, "refused S1.2")]
    [InlineData(28, "accepted")]
    public void ConsiderAlternatives_CountsAChanceThatWasJudged28DaysOrMoreAfterItWasOffered(int days, string outcome) =>
        DecisionAssertions.Describe(Significant(InImprovement.WithChance().Later(days).With("judge-chance", Examples.Judgement("sufficient")).WithFailedChance())
            .Trying("consider-alternatives")).ShouldBe(outcome);

    [Fact]
    public void ConsiderAlternatives_WhenScaleIsNotJudgedSinceTheLastChance_IsRefusedUnderS1_4()
    {
        InImprovement.WithTwoFailedChances().Trying("consider-alternatives").ShouldBeRefused("S1.4");
        Significant(InImprovement.WithFailedChance()).WithFailedChance().Trying("consider-alternatives").ShouldBeRefused("S1.4");
        Significant(InImprovement.WithTwoFailedChances()).WithAnswer("scale-significant", "no").Trying("consider-alternatives").ShouldBeRefused("S1.4");
    }

    [Fact]
    public void ConsiderAlternatives_WhenStaffWereEngagedOnlyInTheStageBefore_IsRefusedUnderPP_4() =>
        Significant(Given.CaseIn(Given.Case(scenario: 1).WithStaffEngaged(), "improvement").WithMeasured().WithTwoFailedChances()).Trying("consider-alternatives").ShouldBeRefused("PP.4");

    [Fact]
    public void ConsiderAlternatives_WhenAMeasureWasNotMeasuredInTheStage_IsRefusedUnderPP_8()
    {
        var story = Given.CaseIn(scenario: 1, "improvement").WithStaffEngaged().WithMeasurement("healing", 70);
        Significant(story.WithTwoFailedChances()).Trying("consider-alternatives").ShouldBeRefused("PP.8");
        Significant(story.Later(-1).WithMeasurement("satisfaction", 70).Later().WithTwoFailedChances()).Trying("consider-alternatives").ShouldBeRefused("PP.8");
        Significant(story.WithMeasurement("satisfaction", 70).WithTwoFailedChances()).Trying("consider-alternatives").ShouldBeAccepted();
    }

    [Fact]
    public void AdoptOtherSolution_WhenAllIsMet_ClosesTheCase() =>
        Given.CaseReadyFor(scenario: 1, "adopt-other-solution").Taking("adopt-other-solution").Stage.ShouldBe("closed");

    [Fact]
    public void AdoptOtherSolution_WithoutTheProvider_IsRefusedUnderPP_3() =>
        InOptions.WithStaffEngaged().WithEachMechanismHeard().Trying("adopt-other-solution").ShouldBeRefused("PP.3");

    [Fact]
    public void AdoptOtherSolution_WithoutStaff_IsRefusedUnderPP_4() =>
        InOptions.WithProviderEngaged().WithEachMechanismHeard().Trying("adopt-other-solution").ShouldBeRefused("PP.4");

    [Fact]
    public void AdoptOtherSolution_WithoutTheSha_IsRefusedUnderS1_O3()
    {
        var heard = InOptions.WithProviderEngaged().WithStaffEngaged().WithEachMechanismHeard();
        heard.WithStruck(heard.Case.LatestAssurance(Mechanism.ShaAssurance)!.RecordId).Trying("adopt-other-solution").ShouldBeRefused("S1.O3");
    }

    [Theory]
    [InlineData("franchise", MadeUp.Hospitals, null, "accepted")]
    [InlineData("merger", null, null, "invalid partner")]
    [InlineData("franchise", MadeUp.Trust, null, "invalid partner")]
    [InlineData("franchise", MadeUp.Unknown, null, "invalid partner")]
    [InlineData("contract-change", null, null, "accepted")]
    [InlineData("other", null, "A shared clinic", "accepted")]
    [InlineData("other", null, " . ", "invalid description")]
    [InlineData("closure", null, null, "invalid solution")]
    public void AdoptOtherSolution_SaysWithWhomOrWhat(string solution, string? partner, string? description, string outcome) =>
        DecisionAssertions.Describe(Given.CasePreparedFor(scenario: 1, "adopt-other-solution").Trying("adopt-other-solution", new { solution, partner, description })).ShouldBe(outcome);

    [Fact]
    public void MarketTest_WhenProviderAndStaffAreEngaged_LeadsToMarketTest() =>
        Given.CaseReadyFor(scenario: 1, "market-test").Taking("market-test").Stage.ShouldBe("market-test");

    [Fact]
    public void MarketTest_WithoutTheProvider_IsRefusedUnderS1_5() =>
        InOptions.WithStaffEngaged().Trying("market-test").ShouldBeRefused("S1.5");

    [Fact]
    public void MarketTest_WithoutStaff_IsRefusedUnderS1_5() =>
        InOptions.WithProviderEngaged().Trying("market-test").ShouldBeRefused("S1.5");

    [Theory]
    [InlineData("concerns")]
    [InlineData("improvement")]
    public void Engagement_WithAnotherProviderTooEarly_IsRefusedUnderS1_2(string stage) =>
        Given.CaseIn(scenario: 1, stage).Try("record-engagement", OtherProvider()).ShouldBeRefused("S1.2");

    [Fact]
    public void Engagement_WithAnotherProviderOnTheVeryDayOptionsBegan_IsAccepted() =>
        Given.CaseIn(scenario: 1, "options").Try("record-engagement", OtherProvider()).ShouldBeAccepted();

    [Fact]
    public void Engagement_WithAnotherProviderRecordedOnThatDayBeforeTheStep_IsRefusedUnderS1_2() =>
        Given.CaseReadyFor(scenario: 1, "consider-alternatives").Try("record-engagement", OtherProvider()).ShouldBeRefused("S1.2");

    [Fact]
    public void Engagement_WithAnotherProviderDatedTheDayBeforeOptionsBegan_IsRefusedUnderS1_2() =>
        Given.CaseIn(scenario: 1, "options").Later(-1).Try("record-engagement", OtherProvider()).ShouldBeRefused("S1.2");

    [Fact]
    public void Engagement_WithAnotherProviderAndItsDepartureExplained_IsRecordedAndFlagged()
    {
        var story = Given.Case(scenario: 1).WithOtherProviderEngaged(departure: "They came to us");
        story.Case.Engagements.Single().ContraryTo?.Id.ShouldBe("S1.2");
        story.Case.Departures.ShouldBe(1);
    }

    [Fact]
    public void Engagement_WithABlankDeparture_IsRefusedUnderS1_2() =>
        Given.Case(scenario: 1).Try("record-engagement", OtherProvider("  ")).ShouldBeRefused("S1.2");

    private static CaseStory InImprovement => Given.CaseIn(scenario: 1, "improvement").WithStaffEngaged().WithMeasured();

    private static CaseStory InOptions => Given.CaseIn(scenario: 1, "options");

    private static CaseStory Significant(CaseStory story) => story.WithAnswer("scale-significant", "yes");

    private static JsonObject OtherProvider(string? departure = null) => Examples.Engagement("other-provider", MadeUp.Hospitals, departure);
}
