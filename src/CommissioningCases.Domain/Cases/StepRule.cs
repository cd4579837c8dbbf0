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
            context.Invalid(TakeStep.StepField.Name, "Choose one of the scenario's steps");
            return false;
        }

        if (step.TooEarly is { } early && early.Stages.Contains(file.Current.Stage))
        {
            context.RequireOrderOfSteps(file);
            context.Refuse(true, early.Clause, early.Statement);
            return false;
        }

        return context.RequireStage(step.From.Contains(file.Current.Stage), file) && context.RequireTender(step, file);
    }

    internal override void Check(CaseFile file, HistoryAction<CaseFile> action, RuleContext context)
    {
        var (step, taken) = (Find(file, action)!, (TakeStep)action);
        context.RequireOrderOfSteps(file);
        if (!step.IsKeyFor(file))
        {
            step.CheckFields(file, taken.Own, context);
        }
    }

    internal override IReadOnlyList<Requirement<CaseFile>> RequirementsOf(CaseFile file, HistoryAction<CaseFile> action) => Find(file, action)!.RequirementsFor(file);

    private static Step? Find(CaseFile file, HistoryAction<CaseFile> action) => file.Scenario.FindStep(((TakeStep)action).Step);
}
