namespace CommissioningCases.Web.Features.Cases;

/// <summary>A step of the scenario as those who review the case see it.</summary>
/// <param name="Taken">When it was taken; null where it was not.</param>
/// <param name="Checklist">
/// What the letter asks of it and what the case shows: of a step that was taken, what it showed then. Null where the case has not come so far.
/// </param>
public sealed record ReviewedStep(Step Step, StepTaken? Taken, Checklist? Checklist)
{
    /// <summary>Whether it was taken, or asks for more than words on its form.</summary>
    public bool HasMuchToShow => Taken is not null || Checklist is { Lines.Count: > 0 };

    /// <summary>The steps taken in their order, then those of the present stage, then the others.</summary>
    public static IReadOnlyList<ReviewedStep> Of(CaseView view)
    {
        var file = view.File;
        List<ReviewedStep> steps = [.. PastSteps.Of(file, view.Entries, view.Bodies).Select(past => new ReviewedStep(past.Step, past.Taken, Checklist.Of(past.Found)))];
        var others = file.Scenario.Steps.Where(step => steps.TrueForAll(taken => taken.Step != step)).ToList();
        steps.AddRange(others.Where(IsNow).Select(step => new ReviewedStep(step, null, Checklist.Of(CaseOutlook.Ahead(file, step, view.Today, view.Bodies)))));
        steps.AddRange(others.Where(step => !IsNow(step)).Select(step => new ReviewedStep(step, null, null)));
        return steps;

        bool IsNow(Step step) => step.From.Contains(file.Current.Stage);
    }
}
