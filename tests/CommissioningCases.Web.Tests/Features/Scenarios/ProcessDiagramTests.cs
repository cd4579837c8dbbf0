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
        diagram.Arrows.Count.ShouldBe(scenario.Steps.Except(diagram.FromAnywhere).Sum(step => Math.Max(1, step.Branches.Count)));
        diagram.FromAnywhere.Select(step => step.Name).ShouldBe(["withdraw-case"]);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Of_EachScenario_MarksTheKeySteps(int number)
    {
        var scenario = RuleSets.Standard.Current.Cases.Scenario(number);

        var marked = ProcessDiagram.Of(scenario).Arrows.Where(arrow => arrow.IsKey).Select(arrow => string.Join(' ', arrow.Label.Lines));

        marked.Select(label => label.Split(':')[0]).Distinct().ShouldBe(scenario.KeySteps.Select(step => step.Title), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Of_EachScenario_GivesNoTwoLabelsTheSamePlaceAndLeavesNoneOutside(int number)
    {
        var diagram = ProcessDiagram.Of(RuleSets.Standard.Current.Cases.Scenario(number));

        diagram.Arrows.Select(arrow => (arrow.Label.X, arrow.Label.Y)).ShouldBeUnique();
        diagram.Arrows.ShouldAllBe(arrow => arrow.Label.X > 0 && arrow.Label.X < diagram.Width && arrow.Label.Y > 0 && arrow.Label.Y < diagram.Height);
    }
}
