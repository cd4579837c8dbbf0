namespace CommissioningCases.Domain.Cases;

/// <summary>The rule of proposing a key step: what the case's stage allows now, and the step's own fields. Whether its conditions hold is asked when it is taken.</summary>
internal sealed class ProposalRule : ActionRule<CaseFile>
{
    private ProposalRule()
    {
    }

    public static ProposalRule Instance { get; } = new();

    internal override bool Admit(CaseFile file, HistoryAction<CaseFile> action, RuleContext context)
    {
        if (file.IsClosed)
        {
            context.Invalid("stage", "The case is closed");
            return false;
        }

        return Find(file, action) is not { } step || !step.From.Contains(file.Current.Stage) || context.RequireTender(step, file);
    }

    internal override void Check(CaseFile file, HistoryAction<CaseFile> action, RuleContext context)
    {
        context.RequireOrderOfSteps(file);
        if (Find(file, action) is { } step && step.CanBeProposedBy(file))
        {
            step.CheckFields(file, ((ProposeStep)action).Own, context);
        }
        else
        {
            context.Invalid(true, ProposeStep.StepField, "Choose a key step that this stage allows");
        }
    }

    private static Step? Find(CaseFile file, HistoryAction<CaseFile> action) => file.Scenario.FindStep(((ProposeStep)action).Step);
}
