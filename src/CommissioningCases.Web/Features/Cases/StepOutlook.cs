namespace CommissioningCases.Web.Features.Cases;

/// <summary>How a step stands; states that must not be taken for one another.</summary>
public enum StepState
{
    /// <summary>It belongs to a stage that the case has yet to reach.</summary>
    NotStarted,

    /// <summary>It belongs to the present stage, and the letter asks for more first.</summary>
    CannotStartYet,

    /// <summary>It belongs to the present stage, and the case shows all that the letter asks.</summary>
    Available,
    Done,

    /// <summary>The case has gone another way.</summary>
    NotApplicable,

    /// <summary>It belongs to the present stage, and how it stands would tell of bids, which the person may not see.</summary>
    NotShown,
}

/// <summary>A step of the case's scenario and how it stands today.</summary>
/// <param name="Taken">When it was last taken; null when it was not.</param>
/// <param name="Checklist">What it needs; only for a step of the present stage.</param>
public sealed record StepOutlook(Step Step, StepState State, StepTaken? Taken, Checklist? Checklist)
{
    /// <summary>What the case could no longer make good once it had taken the step.</summary>
    public IReadOnlyList<StageLoss> Losses { get; init; } = [];

    /// <summary>Whether something would be lost that a person confirms first.</summary>
    public bool NeedsConfirming => Losses.Any(loss => loss.NeedsConfirming);

    /// <summary>Whether it deserves a card: it can be taken or worked towards, and asks for more than words on its form.</summary>
    public bool IsCard => Checklist is { Lines.Count: > 0 };

    /// <summary>Whether it can be taken at any time in this stage, such as a withdrawal.</summary>
    public bool IsAlwaysOpen => Checklist is { Lines.Count: 0 } && State == StepState.Available;

    /// <summary>Every step of the scenario, in its order.</summary>
    public static IReadOnlyList<StepOutlook> Of(CaseFile file, KnownBodies bodies, DateOnly today)
    {
        var reachable = file.Scenario.ReachableFrom(file.Current.Stage);
        return [.. file.Scenario.Steps.Select(step => Of(step, file, bodies, today, reachable))];
    }

    private static StepOutlook Of(Step step, CaseFile file, KnownBodies bodies, DateOnly today, IReadOnlySet<Stage> reachable)
    {
        var taken = file.StepsTaken.FindLast(one => one.Details.Step == step.Name);
        if (step.From.Contains(file.Current.Stage))
        {
            var view = CaseOutlook.Ahead(file, step, today, bodies);
            var checklist = Checklist.Of(view);
            var isAvailable = checklist.IsComplete && step.IsTimely(file);
            return new StepOutlook(step, isAvailable ? StepState.Available : StepState.CannotStartYet, taken, checklist) { Losses = StageLoss.Of(view) };
        }

        var state = taken is not null ? StepState.Done
            : step.From.Any(reachable.Contains) ? StepState.NotStarted
            : StepState.NotApplicable;
        return new StepOutlook(step, state, taken, null);
    }
}
