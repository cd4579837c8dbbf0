namespace CommissioningCases.Domain.Tests.Cases;

/// <summary>"Latest", "engaged in this stage", "the stage on that day", and the file as of a day.</summary>
public class CaseFileQuestionsTests
{
    [Fact]
    public void StageOf_IsTheOneInWhichTheCaseWasOnThatDay()
    {
        var file = Given.CaseIn(scenario: 1, "improvement").Case;
        Stage(file, file.StageEntered.AddDays(-1), number: 99).ShouldBe("concerns");
        Stage(file, file.StageEntered.AddDays(1), number: 2).ShouldBe("improvement");
        Stage(file, file.Began, number: 99).ShouldBe("concerns");
    }

    [Fact]
    public void StageOf_OnTheVeryDayOfAStep_IsTheOldOneForWhatWasRecordedBefore()
    {
        var file = Given.CaseIn(scenario: 1, "improvement").Case;
        var step = file.Current.Mark;
        Stage(file, step.On, step.Number - 1).ShouldBe("concerns");
        Stage(file, step.On, step.Number + 1).ShouldBe("improvement");
    }

    [Fact]
    public void StageOf_ADayOfTwoSteps_GoesByTheOrderOfTheirEntries()
    {
        var specified = Given.CaseReadyFor(scenario: 4, "close-specification").Taking("close-specification");
        var engaged = specified.WithStaffEngaged();
        var file = engaged.Taking("decide-tender").WithStaffEngaged().Case;
        file.Engagements.TakeLast(2).Select(engagement => file.Stages[file.StageOf(engagement.Mark)].Stage.Name).ShouldBe(["decision", "tender"]);
    }

    [Fact]
    public void StageOf_AStageThatIsEnteredAgain_IsAnother()
    {
        var back = Given.CaseIn(scenario: 1, "market-test").WithOpenTender().Later(3).Taking("abandon-tender", new { back = true }).Case;
        back.StageName.ShouldBe("options");
        back.EngagedInThisStage(EngagedWith.Staff).ShouldBeEmpty();
        back.Engaged(EngagedWith.Staff).ShouldNotBeEmpty();
    }

    [Fact]
    public void LatestAssurance_IsTheOneWithTheGreatestDay_OfEqualDaysTheOneRecordedLater()
    {
        var story = Given.Case(scenario: 1).Later(5).WithAssurance("sha-assurance").Later(-2).WithAssurance("sha-assurance", "not-assured");
        Latest(story.Case).ShouldBe(AssuranceOutcome.Assured);
        Latest(story.Later(2).WithAssurance("sha-assurance", "not-assured").Case).ShouldBe(AssuranceOutcome.NotAssured);
    }

    [Fact]
    public void LatestAssurance_AsOfADay_LeavesOutLaterDaysAndStruckOnes()
    {
        var story = Given.Case(scenario: 1).WithAssurance("sha-assurance", "conditional").WithAssurance("wcc-assurance").Later().WithAssurance("sha-assurance");
        Latest(story.Case.AsOf(Given.FirstDay)).ShouldBe(AssuranceOutcome.Conditional);
        Latest(story.Case.AsOf(Given.FirstDay.AddDays(1))).ShouldBe(AssuranceOutcome.Assured);
        Latest(story.WithStruck(story.LastRecord).Case).ShouldBe(AssuranceOutcome.Conditional);
        story.Case.LatestAssurance(Mechanism.ShaPerformanceRegime).ShouldBeNull();
    }

    [Fact]
    public void LatestJudgement_IsOfItsQuestion()
    {
        var file = Given.Case(scenario: 3).WithAnswer("unresolvable", "yes").WithAnswer("support-necessary", "no").Case;
        file.LatestJudgement("unresolvable")!.Details.Answer.ShouldBe(Answer.Yes);
        file.LatestJudgement("support-necessary")!.Details.Answer.ShouldBe(Answer.No);
        file.AsOf(Given.FirstDay.AddDays(-1)).LatestJudgement("unresolvable").ShouldBeNull();
    }

    [Fact]
    public void StandingProposal_IsTheLatestOfThePresentStage()
    {
        var first = Given.CasePreparedFor(scenario: 1, "market-test").Proposing("market-test");
        first.Case.StandingProposal("market-test")!.RecordId.ShouldBe(first.LastRecord);
        first.Case.StandingProposal("adopt-other-solution").ShouldBeNull();
        var second = first.Later().Proposing("market-test");
        second.Case.StandingProposal("market-test")!.RecordId.ShouldBe(second.LastRecord);
        second.Case.AsOf(first.Day).StandingProposal("market-test")!.RecordId.ShouldBe(first.LastRecord);
        second.WithStruck(second.LastRecord).Case.StandingProposal("market-test")!.RecordId.ShouldBe(first.LastRecord);
        second.WithBoardDecision("market-test").Taking("market-test").Case.StandingProposal("market-test").ShouldBeNull();
    }

    [Fact]
    public void LatestValue_IsThatOfTheLatestMeasurementOrResult()
    {
        var judged = Given.CaseIn(scenario: 1, "improvement").WithMeasurement("healing", 61).WithChance().WithChanceJudged("insufficient");
        judged.Case.LatestValue("healing")!.Value.Value.ShouldBe(70);
        judged.WithMeasurement("healing", 62).Case.LatestValue("healing")!.Value.Value.ShouldBe(62);
        judged.Later(-1).WithMeasurement("healing", 62).Case.LatestValue("healing")!.Value.Value.ShouldBe(70);
        judged.Case.LatestValue("falls").ShouldBeNull();
    }

    [Fact]
    public void AsOf_AChanceThatWasJudgedLater_IsOpen()
    {
        var file = Given.CaseIn(scenario: 1, "improvement").WithChance().WithChanceJudged("insufficient").Case;
        file.AsOf(file.Chances[0].On).OpenChance.ShouldNotBeNull();
        file.OpenChance.ShouldBeNull();
    }

    [Fact]
    public void IsStaffEngaged_TellsOfThePresentStage_AndOfCasesWithAnExistingProviderAlone()
    {
        Given.Case(scenario: 1).Case.IsStaffEngaged.ShouldBeFalse();
        Given.Case(scenario: 1).WithStaffEngaged().Case.IsStaffEngaged.ShouldBeTrue();
        Given.CaseIn(Given.Case(scenario: 1).WithStaffEngaged(), "improvement").Case.IsStaffEngaged.ShouldBeFalse();
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

        story.Case.StrikeableFacts.Count().ShouldBe(15);
    }

    private static AssuranceOutcome? Latest(CaseFile file) => file.LatestAssurance(Mechanism.ShaAssurance)?.Details.Outcome;

    private static string Stage(CaseFile file, DateOnly on, int number) => file.Stages[file.StageOf(new EntryMark(number, on))].Stage.Name;
}
