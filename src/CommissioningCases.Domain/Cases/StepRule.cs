namespace CommissioningCases.Domain.Cases;

/// <summary>The rule of taking a step: what the scenario says of the step.</summary>
internal sealed class StepRule : ActionRule<CaseFile>
{
    private StepRule()
    {
    }

    public static StepRule Instance { get; } = new();

    internal override bool Admit(CaseFile file, HistoryAction<CaseFile> action, RuleContext context)
    {
        if (file.IsClosed)
        {
            context.Invalid("stage", "The case is closed");
            return false;
        }

        if (Find(file, action) is not { } step)
        {
            context.Invalid(true, TakeStep.StepField, "Choose one of the scenario's steps");
            return false;
        }

        context.RequireDayOfThisStage(file);
        if (step.TooEarly is { } early && early.Stages.Contains(file.Current.Stage))
        {
            // Whatever its fields: what can be read of them is kept, and what is wrong with them is not looked at.
            context.Refuse(true, early.Clause, early.Statement);
            return false;
        }

        context.RequireStage(step.From.Contains(file.Current.Stage), file);
        return true;
    }

    internal override void Check(CaseFile file, HistoryAction<CaseFile> action, RuleContext context) => Find(file, action)!.CheckFields(file, (TakeStep)action, context);

    internal override IReadOnlyList<Requirement<CaseFile>> RequirementsOf(CaseFile file, HistoryAction<CaseFile> action) => Find(file, action)!.Requirements;

    private static Step? Find(CaseFile file, HistoryAction<CaseFile> action) => file.Scenario.FindStep(((TakeStep)action).Step);
}
