using System.Collections.Frozen;

namespace CommissioningCases.Domain.Cases;

/// <summary>One of the six scenarios of the 2009 letter: its stages, its steps with their requirements, and the facts it knows.</summary>
public sealed class Scenario
{
    private readonly FrozenDictionary<string, Step> _steps;
    private readonly FrozenDictionary<string, FactRule> _facts;
    private readonly FrozenSet<string> _asksForStaff;

    public Scenario(ScenarioDefinition definition)
    {
        Definition = definition;
        Number = definition.Number;
        Title = definition.Title;
        Stages = [.. definition.Stages, Stage.Closed];
        Questions = definition.Questions;
        ClosedToOtherProviders = definition.ClosedToOtherProviders;
        Clauses = [.. LetterOf2009.Clauses.Where(clause => clause.Scenario == Number)];
        Oversight = [.. definition.Oversight, new OversightMechanism(Mechanism.PartnershipForum, LetterOf2009.PP_10d)];
        Steps = [.. definition.Steps.Append(CommonSteps.Withdraw(definition.Stages)).Select(WithCommonRequirements)];
        KeySteps = [.. Steps.Where(step => step.CanBeKey)];
        Facts = [.. definition.Facts, .. CommonFacts.All];
        _steps = Steps.ToFrozenDictionary(step => step.Name, StringComparer.Ordinal);
        _facts = Facts.ToFrozenDictionary(fact => fact.Action.Name, StringComparer.Ordinal);
        _asksForStaff = Steps.Where(step => step.Requirements.Any(requirement => requirement is StaffRequirement)).SelectMany(step => step.From).Select(stage => stage.Name)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What its own file says.</summary>
    public ScenarioDefinition Definition { get; }

    /// <summary>1 to 6.</summary>
    public int Number { get; }

    public string Title { get; }

    /// <inheritdoc cref="ScenarioDefinition.Purpose"/>
    public string Purpose => Definition.Purpose;

    /// <inheritdoc cref="ScenarioDefinition.Providers"/>
    public ExistingProviders Providers => Definition.Providers;

    /// <inheritdoc cref="ScenarioDefinition.BeginsFromExpiry"/>
    public bool BeginsFromExpiry => Definition.BeginsFromExpiry;

    /// <inheritdoc cref="ScenarioDefinition.CanShareApplications"/>
    public bool CanShareApplications => Definition.CanShareApplications;

    /// <summary>The stages in their order, the last of them <see cref="Stage.Closed"/>.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The clauses of its process and its oversight, in the letter's order.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    public IReadOnlyList<Question> Questions { get; }

    /// <summary>Its oversight mechanisms in the letter's order, and last the partnership forum, which oversees all (PP.10d).</summary>
    public IReadOnlyList<OversightMechanism> Oversight { get; }

    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The steps that are proposed and decided on, always or at some time.</summary>
    public IReadOnlyList<Step> KeySteps { get; }

    /// <summary>The facts that can be recorded: its own first, then those of every scenario.</summary>
    public IReadOnlyList<FactRule> Facts { get; }

    /// <summary>The stages in which other providers may not be engaged yet, and the clause that says so; null where none says so.</summary>
    public (IReadOnlyList<Stage> Stages, Clause Clause)? ClosedToOtherProviders { get; }

    public Step? FindStep(string name) => _steps.GetValueOrDefault(name);

    public FactRule? FindFact(string action) => _facts.GetValueOrDefault(action);

    public Question? FindQuestion(string name) => Questions.FirstOrDefault(question => question.Name == name);

    public Stage? FindStage(string name) => Stages.FirstOrDefault(stage => stage.Name == name);

    public OversightMechanism? FindOversight(Mechanism mechanism) => Oversight.FirstOrDefault(oversight => oversight.Mechanism == mechanism);

    /// <summary>The steps that can be taken from the stage, in their order.</summary>
    public IEnumerable<Step> StepsFrom(Stage stage) => Steps.Where(step => step.From.Contains(stage));

    /// <summary>That stage and every other that a case can come to from it.</summary>
    public IReadOnlySet<Stage> ReachableFrom(Stage stage)
    {
        var reached = new HashSet<Stage> { stage };
        var waiting = new Queue<Stage>(reached);
        while (waiting.TryDequeue(out var from))
        {
            foreach (var next in Steps.Where(step => step.From.Contains(from)).SelectMany(step => step.Destinations).Where(reached.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return reached;
    }

    /// <summary>Whether the letter asks by that stage that staff are engaged: a step out of it asks for that.</summary>
    /// <param name="stage">The stage's name.</param>
    public bool AsksForStaffIn(string stage) => _asksForStaff.Contains(stage);

    /// <summary>The clause under which other providers may not be engaged in that stage; null when they may.</summary>
    public Clause? ClauseAgainstOtherProviders(Stage stage) =>
        ClosedToOtherProviders is { } closed && closed.Stages.Contains(stage) ? closed.Clause : null;

    private Step WithCommonRequirements(Step step)
    {
        IReadOnlyList<Requirement<CaseFile>> ofKeyStep = step.CanBeKey ? [.. CommonRequirements.OfKeyStep(step, Oversight)] : [];
        return step with
        {
            Requirements = [.. step.Requirements, .. ofKeyStep, .. CommonRequirements.OfClosing(step, ClosedToOtherProviders?.Clause)],
            OfKeyStep = ofKeyStep,
        };
    }
}
