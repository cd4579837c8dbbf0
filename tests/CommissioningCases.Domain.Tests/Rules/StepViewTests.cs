namespace CommissioningCases.Domain.Tests.Rules;

/// <summary>What a page is told of a step that is only thought of.</summary>
public class StepViewTests
{
    [Fact]
    public void LookAhead_TellsForEachRequirementHowFarTheCaseIs()
    {
        var story = Given.CaseIn(scenario: 1, "improvement").WithFailedChance();
        var chances = Find(story, "consider-alternatives", "S1.2");
        chances.IsMet.ShouldBeFalse();
        chances.Progress.ShouldBe("1 of 2 chances judged");
        chances.Evidence.ShouldBe([story.Case.LastNumber]);
    }

    [Fact]
    public void LookAhead_WhileAChanceIsOpen_OffersToJudgeIt() =>
        Find(Given.CaseIn(scenario: 1, "improvement").WithChance(), "consider-alternatives", "S1.2").MetBy!.Action.Name.ShouldBe("judge-chance");

    [Fact]
    public void LookAhead_FillsInWhomToEngage()
    {
        var prompt = Find(Given.CaseIn(scenario: 1, "improvement"), "consider-alternatives", "PP.4").MetBy!;
        prompt.Action.Name.ShouldBe("record-engagement");
        prompt.Filled.Single().Value.ShouldBe("staff");
    }

    [Fact]
    public void LookAhead_FillsInTheProviderThatWasNotEngaged()
    {
        var story = Given.Case(scenario: 5).WithProviderEngaged();
        var prompt = Find(story, "open-accreditation", "PP.3").MetBy!;
        prompt.Filled.Select(filled => (filled.Field.Name, filled.Value)).ShouldBe([("with", "provider"), ("party", MadeUp.FoundationTrust)]);
    }

    [Fact]
    public void LookAhead_FillsInTheStepForTheBoard() =>
        Find(Given.CaseIn(scenario: 1, "improvement"), "consider-alternatives", "PP.10a").MetBy!.Filled.Single().Value.ShouldBe("consider-alternatives");

    [Fact]
    public void LookAhead_CountsOnlyWhatIsDatedByItsDay()
    {
        var story = Given.CaseIn(scenario: 1, "improvement").Later().WithStaffEngaged();
        Find(story, "consider-alternatives", "PP.4").IsMet.ShouldBeTrue();
        Find(story.Later(-1), "consider-alternatives", "PP.4").IsMet.ShouldBeFalse();
    }

    [Fact]
    public void LookAhead_OffersAnApplicationWhenNoneIsPending()
    {
        var story = Given.CaseIn(scenario: 5, "accreditation");
        Find(story, "go-live", "S5.1").MetBy!.Action.Name.ShouldBe("receive-application");
        Find(story.WithApplication(MadeUp.Independent), "go-live", "S5.1").MetBy!.Action.Name.ShouldBe("decide-application");
    }

    private static Finding Find(CaseStory story, string step, string clause)
    {
        var definition = story.Case.Scenario.FindStep(step)!;
        return definition.LookAhead(CaseOutlook.Ahead(story.Case, definition, story.Day, MadeUp.Bodies)).First(found => found.Requirement.Clause.Id == clause).Finding;
    }
}
