using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>What the case page invites to first.</summary>
public sealed class NextStepsTests
{
    [Fact]
    public void Of_StepsThatCannotBeTaken_ShowsTheNearestAndFoldsTheOthers()
    {
        var next = Of(Walk.Named("scenario-1").After(21));

        next.Shown.Select(step => step.Step.Name).ShouldBe(["consider-alternatives"]);
        next.Folded.Select(step => step.Step.Name).ShouldBe(["close-resolved"]);
        next.Always.Select(step => step.Step.Name).ShouldBe(["withdraw-case"]);
    }

    [Fact]
    public void Of_AStepThatCanBeTaken_PutsItFirst()
    {
        var next = Of(Walk.Named("scenario-1").After(32));

        next.Shown.Select(step => (step.Step.Name, step.State)).ShouldBe([("market-test", StepState.Available), ("adopt-other-solution", StepState.CannotStartYet)]);
    }

    [Fact]
    public void Of_ACaseThatCouldBeClosedAsSustained_InvitesToThatLast()
    {
        var walk = Walk.Named("scenario-3");
        var file = walk.After(walk.Lines.First(line => line.Do == "propose-step").Number - 1);

        foreach (var number in Enumerable.Range(1, file.LastNumber))
        {
            var shown = Of(walk.After(number)).Shown;
            shown.Select(step => step.Step.EndsWithoutChange).ShouldBeInOrder();
        }
    }

    [Fact]
    public void Of_AnyCase_NeverInvitesFirstToEndItAsIfNothingHadBeen()
    {
        foreach (var walk in Walk.Cases.Select(Walk.Named))
        {
            foreach (var line in walk.Lines.Where(line => line.IsAccepted))
            {
                var file = walk.After(line.Number);
                if (!file.IsClosed)
                {
                    Of(file).Shown.Take(1).ShouldAllBe(step => !step.Step.EndsWithoutChange, $"{walk.Name} {line}");
                }
            }
        }
    }

    private static NextSteps Of(CaseFile file) => NextSteps.Of(StepOutlook.Of(file, Walk.Bodies, Walk.Today));
}
