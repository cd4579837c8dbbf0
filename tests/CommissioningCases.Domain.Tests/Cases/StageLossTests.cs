namespace CommissioningCases.Domain.Tests.Cases;

/// <summary>What a case can no longer make good once it has left its stage.</summary>
public class StageLossTests
{
    [Fact]
    public void AStageInWhichNobodyWasEngaged_IsLeftForGood()
    {
        var losses = Of(Given.CaseIn(1, "options").Later(), "market-test");

        losses.Where(loss => loss.NeedsConfirming).Select(loss => loss.Clause).ShouldBe([LetterOf2009.PP_3, LetterOf2009.PP_4]);
        losses[0].MetBy!.Action.ShouldBe(RecordEngagement.Definition);
    }

    [Fact]
    public void AStageInWhichBothWereEngaged_IsLeftWithNothingToConfirm()
    {
        var losses = Of(Given.CaseIn(1, "options").Later().WithProviderEngaged().WithStaffEngaged(), "market-test");

        losses.ShouldBeEmpty("every way and every record comes back where a tender is abandoned");
    }

    [Fact]
    public void AnotherProposal_FallsWithTheStage()
    {
        var story = Given.CaseIn(1, "options").Later().WithProviderEngaged().WithStaffEngaged().With("propose-step", Examples.Proposal("adopt-other-solution", new { solution = "other", description = "A pooled team" }));

        Of(story, "market-test").ShouldHaveSingleItem().Text.ShouldBe($"The proposal of {EnglishFormat.Day(story.Day)} to “adopt another solution” no longer stands");
    }

    [Fact]
    public void AWayThatDoesNotComeBack_IsLost()
    {
        var losses = Of(Given.CasePreparedFor(1, "consider-alternatives"), "consider-alternatives");

        losses.ShouldContain(loss => loss.NeedsConfirming && loss.Text == "The case can no longer take the step “close as resolved”");
        losses[^1].NeedsConfirming.ShouldBeFalse("what can be recorded in this stage alone is told, and not asked about");
        losses[^1].Text.ShouldContain("“offer a formal chance to improve”");
    }

    [Fact]
    public void AStepThatClosesTheCase_LosesNothing_ForNothingMoreIsAsked()
    {
        Of(Given.Case(1), "withdraw-case").ShouldBeEmpty();
        Of(Given.Case(1), "close-resolved").ShouldBeEmpty();
    }

    [Fact]
    public void AStepOfAnotherStage_LosesNothing() => Of(Given.Case(1), "market-test").ShouldBeEmpty();

    [Fact]
    public void ADecisionThatIsProposed_LosesWhatItsOwnAnswerLoses()
    {
        var story = Given.Case(6).Later();

        Of(story, "decide-continue").ShouldNotBeEmpty("it may lead on");
        Of(story.With("propose-step", Examples.Proposal("decide-continue", new { @continue = false })), "decide-continue").ShouldBeEmpty();
    }

    private static IReadOnlyList<StageLoss> Of(CaseStory story, string step) =>
        StageLoss.Of(CaseOutlook.Ahead(story.Case, story.Case.Scenario.FindStep(step)!, story.Day, MadeUp.Bodies));
}
