namespace CommissioningCases.Domain.Tests.Cases;

/// <summary>"Latest", "engaged during" and "the stage on that day".</summary>
public class CaseFileQuestionsTests
{
    [Fact]
    public void StageOn_TheVeryDayOfAStep_IsTheNewStage()
    {
        var file = Given.CaseIn(scenario: 1, "improvement").Case;
        file.StageOn(file.StageEntered).Name.ShouldBe("improvement");
        file.StageOn(file.StageEntered.AddDays(1)).Name.ShouldBe("improvement");
        file.StageOn(file.StageEntered.AddDays(-1)).Name.ShouldBe("concerns");
        file.StageOn(file.Began).Name.ShouldBe("concerns");
    }

    [Fact]
    public void StageOn_ADayOfTwoSteps_IsTheLastOfThem()
    {
        var decided = Given.CaseReadyFor(scenario: 4, "decide-tender").On(Given.CaseIn(scenario: 4, "decision").Day);
        var file = decided.WithBoardApproval("decide-tender").Taking("decide-tender").Case;
        file.StageOn(decided.Day).Name.ShouldBe("tender");
    }

    [Fact]
    public void LatestAssurance_IsTheOneWithTheGreatestDay()
    {
        var story = Given.Case(scenario: 1).Later(5).WithAssurance("sha-assurance").Later(-2).WithAssurance("sha-assurance", "not-assured");
        story.Case.LatestAssurance(Mechanism.ShaAssurance, CaseStory.Today)!.Details.Outcome.ShouldBe(AssuranceOutcome.Assured);
    }

    [Fact]
    public void LatestAssurance_OfEqualDays_IsTheOneRecordedLater()
    {
        var story = Given.Case(scenario: 1).WithAssurance("sha-assurance").WithAssurance("sha-assurance", "not-assured");
        story.Case.LatestAssurance(Mechanism.ShaAssurance, CaseStory.Today)!.Details.Outcome.ShouldBe(AssuranceOutcome.NotAssured);
    }

    [Fact]
    public void LatestAssurance_LeavesOutLaterDaysOtherMechanismsAndStruckOnes()
    {
        var story = Given.Case(scenario: 1).WithAssurance("sha-assurance", "conditional").WithAssurance("wcc-assurance").Later().WithAssurance("sha-assurance");
        story.Case.LatestAssurance(Mechanism.ShaAssurance, Given.FirstDay)!.Details.Outcome.ShouldBe(AssuranceOutcome.Conditional);
        story.Case.LatestAssurance(Mechanism.ShaAssurance, Given.FirstDay.AddDays(1))!.Details.Outcome.ShouldBe(AssuranceOutcome.Assured);
        story.WithStruck(story.LastRecord).Case.LatestAssurance(Mechanism.ShaAssurance, CaseStory.Today)!.Details.Outcome.ShouldBe(AssuranceOutcome.Conditional);
        story.Case.LatestAssurance(Mechanism.ShaPerformanceRegime, CaseStory.Today).ShouldBeNull();
    }

    [Fact]
    public void LatestJudgement_IsOfItsQuestion()
    {
        var story = Given.Case(scenario: 3).WithAnswer("unresolvable", "yes").WithAnswer("support-necessary", "no");
        story.Case.LatestJudgement("unresolvable", CaseStory.Today)!.Details.Answer.ShouldBe(Answer.Yes);
        story.Case.LatestJudgement("support-necessary", CaseStory.Today)!.Details.Answer.ShouldBe(Answer.No);
        story.Case.LatestJudgement("unresolvable", Given.FirstDay.AddDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void LatestBoardDecision_IsOfItsStepAndOfThePresentStage()
    {
        var story = Given.CaseIn(scenario: 1, "improvement");
        story.Later(-1).WithBoardApproval("award").Case.LatestBoardDecision("award", CaseStory.Today).ShouldBeNull();
        story.WithBoardApproval("award").Case.LatestBoardDecision("award", CaseStory.Today).ShouldNotBeNull();
        story.WithBoardApproval("market-test").Case.LatestBoardDecision("award", CaseStory.Today).ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Engaged_CountsBothEndsOfThePeriod(int days, bool counts)
    {
        var story = Given.Case(scenario: 1).Later(2);
        var file = story.Later(days).WithStaffEngaged().Case;
        file.Engaged(EngagedWith.Staff, story.Day, story.Day.AddDays(5)).Any().ShouldBe(counts);
        file.Engaged(EngagedWith.Patients, story.Day, story.Day.AddDays(5)).ShouldBeEmpty();
    }

    [Fact]
    public void Engaged_LeavesOutWhatWasStruck()
    {
        var story = Given.Case(scenario: 1).WithStaffEngaged();
        story.WithStruck(story.LastRecord).Case.Engaged(EngagedWith.Staff, Given.FirstDay, CaseStory.Today).ShouldBeEmpty();
    }

    [Fact]
    public void IsStaffEngaged_TellsOfThePresentStage_AndOfCasesWithAnExistingProviderAlone()
    {
        Given.Case(scenario: 1).Case.IsStaffEngaged.ShouldBeFalse();
        Given.Case(scenario: 1).WithStaffEngaged().Case.IsStaffEngaged.ShouldBeTrue();
        Given.CaseIn(Given.Case(scenario: 1).WithStaffEngaged(), "improvement").Later().Case.IsStaffEngaged.ShouldBeFalse();
        Given.Nothing.With("log-case", Examples.Log(4).Without("providers")).Case.IsStaffEngaged.ShouldBeTrue();
    }

    [Fact]
    public void FindStrikeable_FindsEachOfManyFactsByItsNumber()
    {
        var story = Enumerable.Range(0, 5).Aggregate(Given.Case(scenario: 1), (told, _) => told.WithStaffEngaged().WithConcern().WithAssurance("sha-assurance"));
        foreach (var fact in story.Case.StrikeableFacts)
        {
            story.Case.FindStrikeable(fact.RecordId).ShouldBe(fact);
        }

        story.Case.StrikeableFacts.Count().ShouldBe(10);
    }

    [Fact]
    public void FindStrikeable_PrefersAnIdOverANumberOfTheSameSpelling()
    {
        var story = Given.Case(scenario: 1).WithStaffEngaged().With("record-engagement", Examples.Engagement("staff", "RCN").And("id", "entry-2"));
        ((Domain.Cases.Engagement)story.Case.FindStrikeable("entry-2")!).Details.Party.ShouldBe("RCN");
    }
}
