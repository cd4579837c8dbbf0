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
        if (Find(file, action) is not { } rule)
        {
            context.Invalid("do", "This is not an action that can be recorded here");
            return false;
        }

        return context.RequireStage(rule.IsPossibleIn(file.Current.Stage), file) && rule.Admit(file, context);
    }

    internal override void Check(CaseFile file, HistoryAction<CaseFile> action, RuleContext context)
    {
        var rule = Find(file, action)!;
        if (rule.IsOfThisStage)
        {
            context.RequireDayOfThisStage(file);
        }

        rule.Check(file, action, context);
    }

    private static FactRule? Find(CaseFile file, HistoryAction<CaseFile> action) => file.Scenario.FindFact(action.Describe().Name);
}
