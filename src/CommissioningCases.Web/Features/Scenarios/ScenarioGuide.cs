using CommissioningCases.Web.Features.LetterTexts;

namespace CommissioningCases.Web.Features.Scenarios;

/// <summary>A scenario told so that what is common to its steps, and to its stages, is told once.</summary>
public sealed class ScenarioGuide(Scenario scenario)
{
    public Scenario Scenario { get; } = scenario;

    /// <summary>The letter's own row on the scenario.</summary>
    public ScenarioRow Row { get; } = LetterDocument.All.SelectMany(letter => letter.Rows).Single(row => row.Number == scenario.Number);

    public IReadOnlyList<Requirement<CaseFile>> OfEveryStep { get; } =
        [.. scenario.Steps[0].Requirements.Where(requirement => scenario.Steps.All(step => Asks(step, requirement)))];

    public IReadOnlyList<Requirement<CaseFile>> OfEveryKeyStep { get; } =
        [.. scenario.KeySteps[0].Requirements.Where(requirement => scenario.KeySteps.All(step => Asks(step, requirement)) && !scenario.Steps.All(step => Asks(step, requirement)))];

    /// <summary>The facts that can be recorded in every open stage.</summary>
    public IEnumerable<FactRule> FactsOfEveryStage => Scenario.Facts.Where(fact => fact.Stages.Count == 0);

    /// <summary>What the step asks for beyond what every step, or every key step, asks for.</summary>
    public IEnumerable<Requirement<CaseFile>> OwnOf(Step step) =>
        step.Requirements.ExceptBy(OfEveryStep.Concat(OfEveryKeyStep).Select(requirement => requirement.Statement), requirement => requirement.Statement);

    /// <summary>The facts that this stage, but not every stage, takes.</summary>
    public IEnumerable<FactRule> FactsOf(Stage stage) => Scenario.Facts.Where(fact => fact.Stages.Contains(stage));

    private static bool Asks(Step step, Requirement<CaseFile> requirement) =>
        step.Requirements.Any(other => other.Clause == requirement.Clause && other.Statement == requirement.Statement);
}
