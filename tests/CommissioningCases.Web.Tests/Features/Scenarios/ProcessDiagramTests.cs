using CommissioningCases.Web.Features.Scenarios;

namespace CommissioningCases.Web.Tests.Features.Scenarios;

public sealed class ProcessDiagramTests
{
    public static TheoryData<int> Scenarios => [.. RuleSets.Standard.Current.Scenarios.Select(scenario => scenario.Number)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Of_EachScenario_DrawsEveryStageAndEveryWayOfEveryStep(int number)
    {
        var scenario = RuleSets.Standard.Current.Cases.Scenario(number);

        var diagram = ProcessDiagram.Of(scenario);

        diagram.Boxes.Select(box => box.Title).ShouldBe(scenario.Stages.Select(stage => stage.Title));
        diagram.Arrows.Count.ShouldBe(scenario.Steps.Except(diagram.FromAnywhere).Sum(step => Math.Max(1, step.Branches.Count + (step.CanStay ? 1 : 0))));
        diagram.FromAnywhere.Select(step => step.Name).ShouldBe(["withdraw-case"]);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Of_EachScenario_MarksTheKeySteps(int number)
    {
        var scenario = RuleSets.Standard.Current.Cases.Scenario(number);

        var diagram = ProcessDiagram.Of(scenario);

        Titles(diagram.Arrows.Where(arrow => arrow.IsKey)).ShouldBe(scenario.KeySteps.Except(diagram.FromAnywhere).Select(step => step.Title), ignoreOrder: true);
        Titles(diagram.Arrows.Where(arrow => arrow.BecomesKey)).ShouldBe(scenario.KeySteps.Except(diagram.FromAnywhere).Where(step => step.BecomesKey is not null).Select(step => step.Title), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Of_EachScenario_GivesNoTwoLabelsTheSamePlaceAndLeavesNoneOutside(int number)
    {
        var diagram = ProcessDiagram.Of(RuleSets.Standard.Current.Cases.Scenario(number));

        diagram.Arrows.Select(arrow => (arrow.Label.X, arrow.Label.Y)).ShouldBeUnique();
        diagram.Arrows.ShouldAllBe(arrow => arrow.Label.X > 0 && arrow.Label.X < diagram.Width && arrow.Label.Y > 0 && arrow.Label.Y < diagram.Height);
    }

    private static IEnumerable<string> Titles(IEnumerable<DiagramArrow> arrows) => arrows.Select(arrow => string.Join(' ', arrow.Label.Lines).Split(':')[0]).Distinct();
}
