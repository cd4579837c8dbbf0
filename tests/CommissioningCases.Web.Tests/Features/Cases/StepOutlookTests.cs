using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class StepOutlookTests
{
    [Fact]
    public void Of_AStepOfThePresentStage_CannotStartUntilTheCaseShowsAll()
    {
        var outlook = Find(Walk.Named("scenario-1").After(21), "consider-alternatives");

        outlook.State.ShouldBe(StepState.CannotStartYet);
        outlook.IsCard.ShouldBeTrue();
        Find(Walk.Named("scenario-1").After(26), "consider-alternatives").State.ShouldBe(StepState.Available);
    }

    [Fact]
    public void Of_AStepTaken_IsDone()
    {
        var outlook = Find(Walk.Named("scenario-1").After(27), "consider-alternatives");

        outlook.State.ShouldBe(StepState.Done);
        outlook.Taken!.Mark.Number.ShouldBe(27);
        outlook.IsCard.ShouldBeFalse();
    }

    [Fact]
    public void Of_AStepOfAStageToCome_IsNotStarted() => Find(Walk.Named("scenario-1").After(4), "award").State.ShouldBe(StepState.NotStarted);

    [Fact]
    public void Of_AStepOfAStageLeftBehind_IsNotApplicable() => Find(Walk.Named("scenario-1").After(27), "close-resolved").State.ShouldBe(StepState.NotApplicable);

    [Fact]
    public void Of_AClosedCase_LeavesNothingToTake() => StepOutlook.Of(Walk.Named("scenario-1").Case, Walk.Bodies, Walk.Today)
        .ShouldAllBe(outlook => outlook.State == StepState.Done || outlook.State == StepState.NotApplicable);

    [Fact]
    public void Of_AStepThatAsksOnlyForWords_IsAlwaysOpenAndNoCard()
    {
        var outlook = Find(Walk.Named("scenario-1").After(1), "withdraw-case");

        outlook.IsAlwaysOpen.ShouldBeTrue();
        outlook.IsCard.ShouldBeFalse();
    }

    [Fact]
    public void Of_AbandoningWithoutATender_CannotStartYet()
    {
        Find(Walk.Named("scenario-1").After(33), "abandon-tender").State.ShouldBe(StepState.CannotStartYet);
        Find(Walk.Named("scenario-1").After(34), "abandon-tender").IsAlwaysOpen.ShouldBeTrue();
        Find(Walk.Named("scenario-1").After(42), "abandon-tender").IsCard.ShouldBeTrue("a result is not thrown away without the Board");
    }

    private static StepOutlook Find(CaseFile file, string step) => StepOutlook.Of(file, Walk.Bodies, Walk.Today).Single(outlook => outlook.Step.Name == step);
}
