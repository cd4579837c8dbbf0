namespace CommissioningCases.Domain.Cases;

/// <summary>What the present stage of a case allows.</summary>
internal static class StageConditions
{
    public static void RequireStage(this RuleContext context, bool isPossible, CaseFile file)
    {
        if (!isPossible)
        {
            context.Invalid("stage", $"This is not possible in the stage “{file.Current.Stage.Title}”");
        }
    }

    public static void RequireDayOfThisStage(this RuleContext context, CaseFile file)
    {
        if (context.On < file.StageEntered)
        {
            context.Invalid("on", $"The date cannot be before {EnglishFormat.Day(file.StageEntered)}, when the stage began");
        }
    }
}
