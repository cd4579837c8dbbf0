namespace CommissioningCases.Domain.Cases;

/// <summary>What a requirement looks at: a case on the day of a step that is tried or thought of.</summary>
/// <param name="On">The step's day: later engagements, assurances, decisions, judgements, directions and prospectuses do not count.</param>
/// <param name="Attempt">The step as it was tried; with blank fields when it is only thought of.</param>
public sealed record StepView(CaseFile File, Step Step, DateOnly On, TakeStep Attempt, KnownBodies Bodies)
{
    /// <summary>The case on that day with the step only thought of, as a page shows it beforehand.</summary>
    public static StepView Ahead(CaseFile file, Step step, DateOnly on, KnownBodies bodies) =>
        new(file, step, on, new TakeStep(step.Name, "", "", "", "", FieldValues.None), bodies);
}
