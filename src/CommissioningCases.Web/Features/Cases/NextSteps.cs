namespace CommissioningCases.Web.Features.Cases;

/// <summary>The steps of the present stage in the order in which the case page invites to them.</summary>
/// <param name="Shown">Those that can be taken and the one that lacks least; of these, giving up what was begun comes last but for closing the case as if nothing had been.</param>
/// <param name="Folded">The others of which something is missing, those that lack least first.</param>
/// <param name="Always">Those that ask for nothing but words on their form.</param>
public sealed record NextSteps(IReadOnlyList<StepOutlook> Shown, IReadOnlyList<StepOutlook> Folded, IReadOnlyList<StepOutlook> Always)
{
    public static NextSteps Of(IReadOnlyList<StepOutlook> steps)
    {
        var available = steps.Where(step => step is { IsCard: true, State: StepState.Available }).ToLookup(GivesUp);
        var blocked = steps.Where(step => step is { IsCard: true, State: not StepState.Available })
            .OrderBy(GivesUp)
            .ThenBy(step => step.Step.EndsWithoutChange)
            .ThenBy(step => step.Checklist!.Missing)
            .ToList();
        List<StepOutlook> nearest = [.. blocked.Where(step => !step.Step.EndsWithoutChange).Take(1)];
        return new NextSteps(
            [.. available[false], .. nearest, .. available[true].OrderBy(step => step.Step.EndsWithoutChange)],
            [.. blocked.Except(nearest)],
            [.. steps.Where(step => step.IsAlwaysOpen)]);
    }

    private static bool GivesUp(StepOutlook step) => step.Step.EndsWithoutChange || step.Step.NeedsBoardAlone;
}
