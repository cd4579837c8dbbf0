namespace CommissioningCases.Domain.Choice;

internal static class ProgrammeRefusal
{
    /// <summary>Finds unmet every requirement of a programme's action that does not hold.</summary>
    public static void Refuse(this RuleContext context, ProgrammeActionDefinition action, ProgrammeOutlook outlook)
    {
        foreach (var requirement in ProgrammeRequirements.Of(action))
        {
            if (requirement.Test(outlook) is { IsMet: false } finding)
            {
                context.Refuse(new Unmet(requirement.Clause, requirement.Statement) { Progress = finding.Progress, MetBy = finding.MetBy });
            }
        }
    }
}
