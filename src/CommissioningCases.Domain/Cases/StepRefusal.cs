namespace CommissioningCases.Domain.Cases;

/// <summary>Refuses steps by their requirements.</summary>
internal static class StepRefusal
{
    /// <summary>Finds unmet every requirement of a step that does not hold.</summary>
    public static void Refuse(this RuleContext context, StepView view)
    {
        foreach (var requirement in view.Step.Requirements)
        {
            if (requirement.Test(view) is { IsMet: false } finding)
            {
                context.Refuse(new Unmet(requirement.Clause, requirement.Statement)
                {
                    Progress = finding.Progress,
                    MetBy = finding.MetBy,
                    Interpretation = requirement.Interpretation,
                });
            }
        }
    }
}
