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
        chances.Progress.ShouldBe("1 of 2 chances given and judged");
        chances.Evidence.ShouldBe([story.Case.LastNumber]);
    }

    [Fact]
    public void LookAhead_NeverSaysOfADepartureThatItWasDealtWith_WhereNobodyDid()
    {
        var departed = Given.Case(scenario: 1).WithOtherProviderEngaged(departure: "They came to us");

        var lapsed = Find(departed.Later(60), "close-resolved", "S1.2");

        lapsed.IsMet.ShouldBeTrue();
        lapsed.Progress.ShouldBe($"Nobody dealt with the departure of {EnglishFormat.Day(departed.Day)} in 56 days: it stands in the way no longer");
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
    public void LookAhead_FillsInTheStepToProposeAndThenForTheBoard()
    {
        var story = Given.CaseIn(scenario: 1, "improvement");
        Approval(story).Action.ShouldBe(ProposeStep.Definition);
        Approval(story).Filled.Single().Value.ShouldBe("consider-alternatives");
        Approval(story.Proposing("consider-alternatives")).Action.ShouldBe(RecordBoardDecision.Definition);
        Approval(story.Proposing("consider-alternatives")).Filled.Single().Value.ShouldBe("consider-alternatives");
        Approval(story.Proposing("consider-alternatives").WithBoardDecision("consider-alternatives", "not-approved")).Action.ShouldBe(ProposeStep.Definition);

        static Prompt Approval(CaseStory told) => Find(told, "consider-alternatives", "PP.10a").MetBy!;
    }

    [Fact]
    public void LookAhead_TellsFromWhenAMechanismCountsAsHeard()
    {
        var story = Given.CasePreparedFor(scenario: 6, "decide-continue").Proposing("decide-continue", new { @continue = false });
        Heard(story).MetBy!.Action.ShouldBe(RequestReview.Definition);
        var asked = story.With("request-review", new { mechanism = "wcc-assurance", question = "Not to go on" });
        Heard(asked).ShouldBeMissing("Asked on 2 March 2010, and counts as heard 28 days later: on 30 March 2010", metBy: null);
        Heard(asked.Later(28)).ShouldBeMet("Asked on 2 March 2010, and has said nothing in 28 days", 3);
        Heard(asked.With("record-assurance", new { mechanism = "wcc-assurance", outcome = "assured", notes = "Letter" })).ShouldBeMet("Assured on 2 March 2010", 4);

        static Finding Heard(CaseStory told)
        {
            var step = told.Case.Scenario.FindStep("decide-continue")!;
            return step.LookAhead(CaseOutlook.Ahead(told.Case, step, told.Day, MadeUp.Bodies)).Last(found => found.Requirement.Clause.Id == "S6.O1").Finding;
        }
    }

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
