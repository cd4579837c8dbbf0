namespace CommissioningCases.Domain.Cases;

/// <summary>The rule of every fact of the letter: what the case's scenario says of it.</summary>
internal sealed class ScenarioFactRule : ActionRule<CaseFile>
{
    private ScenarioFactRule()
    {
    }

    public static ScenarioFactRule Instance { get; } = new();

    internal override bool Admit(CaseFile file, HistoryAction<CaseFile> action, RuleContext context)
    {
        if (file.IsClosed)
        {
            context.Invalid("stage", "The case is closed");
            return false;
        }

        if (Find(file, action) is not { } rule)
        {
            context.Invalid("do", "This is not an action that can be recorded here");
            return false;
        }

        context.RequireStage(rule.IsPossibleIn(file.Current.Stage), file);
        if (rule.IsOfThisStage)
        {
            context.RequireDayOfThisStage(file);
        }

        return true;
    }

    internal override void Check(CaseFile file, HistoryAction<CaseFile> action, RuleContext context) => Find(file, action)!.Check(file, action, context);

    private static FactRule? Find(CaseFile file, HistoryAction<CaseFile> action) => file.Scenario.FindFact(action.Describe().Name);
}
