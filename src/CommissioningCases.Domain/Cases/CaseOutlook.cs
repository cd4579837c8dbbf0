namespace CommissioningCases.Domain.Cases;

/// <summary>A case as a step that is tried or thought of finds it.</summary>
public static class CaseOutlook
{
    /// <summary>For a step whose day is not known yet: whatever was recorded counts, and nothing waits for a day.</summary>
    public static readonly DateOnly AnyDay = DateOnly.MaxValue;

    extension(Outlook<CaseFile> view)
    {
        /// <summary>The step as it was tried; with blank fields when it is only thought of.</summary>
        public TakeStep Attempt => (TakeStep)view.Action;

        /// <exception cref="InvalidOperationException">The scenario has no such step.</exception>
        public Step Step => view.File.Scenario.FindStep(view.Attempt.Step)
            ?? throw new InvalidOperationException($"Scenario {view.File.Scenario.Number} has no step {view.Attempt.Step}.");

        /// <summary>The proposal of the step that stands on that day; null when none does.</summary>
        public Proposal? Proposal => view.File.StandingProposal(view.Attempt.Step);

        /// <summary>The step's own fields: those of the proposal that stands, or of the step itself where it is no key step. Null while a key step is not proposed.</summary>
        public FieldValues? Own => view.Step.IsKeyFor(view.File) ? view.Proposal?.Details.Own : view.Attempt.Own;

        /// <summary>Whether a form has yet to answer the requirement: that of the proposal while a key step is not proposed, and of another step its own.</summary>
        public bool AwaitsForm(Requirement<CaseFile> requirement) => requirement.AskedOnForm is not null && !(view.Step.IsKeyFor(view.File) && view.Proposal is not null);
    }

    /// <summary>The case on that day with the step only thought of, as a page shows it beforehand.</summary>
    public static Outlook<CaseFile> Ahead(CaseFile file, Step step, DateOnly on, KnownBodies bodies) =>
        new(file, on, new TakeStep(step.Name, "", FieldValues.None), bodies);

    /// <summary>Each requirement of the step and what the case shows of it.</summary>
    public static IReadOnlyList<(Requirement<CaseFile> Requirement, Finding Finding)> LookAhead(this Step step, Outlook<CaseFile> view) =>
        [.. step.RequirementsFor(view.File).Select(requirement => (requirement, requirement.Test(view)))];
}
