namespace CommissioningCases.Domain.Cases;

/// <summary>What the present stage of a case allows.</summary>
internal static class StageConditions
{
    public static bool RequireStage(this RuleContext context, bool isPossible, CaseFile file)
    {
        if (!isPossible)
        {
            context.Invalid("stage", $"This is not possible in the stage “{file.Current.Stage.Title}”");
        }

        return isPossible;
    }

    /// <summary>A step that ends a tender needs one that is open.</summary>
    public static bool RequireTender(this RuleContext context, Step step, CaseFile file)
    {
        var isPossible = !step.EndsTender || file.OpenTender is not null;
        context.Invalid(!isPossible, "tender", "No tender is open");
        return isPossible;
    }

    /// <summary>A step, and a proposal of one, is not dated round bad news.</summary>
    public static void RequireOrderOfSteps(this RuleContext context, CaseFile file)
    {
        var (day, what) = file.EarliestStep;
        context.InvalidBefore(day, what);
    }

    public static void RequireDayOfThisStage(this RuleContext context, CaseFile file) => context.InvalidBefore(file.StageEntered, "when the stage began");
}
