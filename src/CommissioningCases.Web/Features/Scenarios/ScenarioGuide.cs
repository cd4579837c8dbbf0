using CommissioningCases.Web.Features.LetterTexts;

namespace CommissioningCases.Web.Features.Scenarios;

/// <summary>A scenario told so that what is common to its steps, and to its stages, is told once.</summary>
public sealed class ScenarioGuide
{
    private readonly List<Requirement<CaseFile>> _common;

    public ScenarioGuide(Scenario scenario)
    {
        Scenario = scenario;
        Row = LetterDocument.All.SelectMany(letter => letter.Rows).Single(row => row.Number == scenario.Number);
        var ofKeySteps = scenario.KeySteps.SelectMany(step => step.OfKeyStep).DistinctBy(requirement => (requirement.Clause, requirement.Statement)).ToList();
        OfEveryKeyStep = ofKeySteps.FindAll(requirement => scenario.KeySteps.All(step => Asks(step, requirement)));
        OfOverseenKeyStep = ofKeySteps.FindAll(requirement => requirement is NotOpposed);
        OfClosingKeyStep = [.. Without(ofKeySteps, [.. OfEveryKeyStep, .. OfOverseenKeyStep])];
        OfClosing = scenario.ClosedToOtherProviders is null
            ? []
            : [.. scenario.Steps.First(IsClosing).Requirements.Where(requirement => scenario.Steps.Where(IsClosing).All(step => Asks(step, requirement)))];
        _common = [.. OfEveryKeyStep, .. OfOverseenKeyStep, .. OfClosingKeyStep, .. OfClosing];
    }

    public Scenario Scenario { get; }

    /// <summary>The letter's own row on the scenario.</summary>
    public ScenarioRow Row { get; }

    public IReadOnlyList<Requirement<CaseFile>> OfEveryKeyStep { get; }

    /// <summary>What key steps need besides, but those that need the Board alone.</summary>
    public IReadOnlyList<Requirement<CaseFile>> OfOverseenKeyStep { get; }

    /// <summary>What those among them need besides that close the case.</summary>
    public IReadOnlyList<Requirement<CaseFile>> OfClosingKeyStep { get; }

    /// <summary>What every step needs that closes the case, whether or not it is a key step; but to give the case up.</summary>
    public IReadOnlyList<Requirement<CaseFile>> OfClosing { get; }

    /// <summary>The steps that as key steps need their proposal and the Board alone.</summary>
    public string BoardAlone => EnglishFormat.List([.. Scenario.KeySteps.Where(step => step.NeedsBoardAlone).Select(step => $"“{step.Title}”")]);

    /// <summary>The facts that can be recorded in every open stage.</summary>
    public IEnumerable<FactRule> FactsOfEveryStage => Scenario.Facts.Where(fact => fact.Stages.Count == 0);

    /// <summary>What the step asks for beyond what such steps ask for.</summary>
    public IEnumerable<Requirement<CaseFile>> OwnOf(Step step) => Without(step.Requirements, _common);

    /// <summary>The mechanisms that need not be heard before the step closes the case, in words; null where each must be.</summary>
    public string? NotHeardBefore(Step step) => step.NeedNotHear.Count == 0
        ? null
        : EnglishFormat.List([.. Scenario.Oversight.Where(one => step.NeedNotHear.Contains(one.Mechanism)).Select(one => one.Title)]);

    /// <summary>The facts that this stage, but not every stage, takes.</summary>
    public IEnumerable<FactRule> FactsOf(Stage stage) => Scenario.Facts.Where(fact => fact.Stages.Contains(stage));

    private static bool Asks(Step step, Requirement<CaseFile> requirement) => step.Requirements.Any(other => IsSame(other, requirement));

    private static bool IsSame(Requirement<CaseFile> one, Requirement<CaseFile> other) => one.Clause == other.Clause && one.Statement == other.Statement;

    private static IEnumerable<Requirement<CaseFile>> Without(IEnumerable<Requirement<CaseFile>> all, IReadOnlyList<Requirement<CaseFile>> except) =>
        all.Where(requirement => !except.Any(other => IsSame(other, requirement)));

    private static bool IsClosing(Step step) => step is { CanClose: true, NeedsBoardAlone: false };
}
