using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What the form of an action on a case can say of the letter before anything is typed.</summary>
public static class CaseGuidance
{
    /// <summary>The missing requirements of the present stage's steps that this form would help to meet, and the clauses to quote.</summary>
    public static FormGuidance For(ActionDefinition action, CaseView view)
    {
        var file = view.File;
        var ahead = file.Scenario.Steps
            .Where(step => step.From.Contains(file.Current.Stage))
            .SelectMany(step => Checklist.Of(CaseOutlook.Ahead(file, step, view.Today, view.Bodies)).Lines);
        var rule = file.Scenario.FindFact(action.Name);
        return FormGuidance.Of(action, ahead, rule is null ? [] : OwnClauses(rule, file.Scenario), rule?.Interpretation);
    }

    /// <summary>The clauses of an engagement are those against other providers, which its form explains in their place.</summary>
    private static IEnumerable<Clause> OwnClauses(FactRule rule, Scenario scenario) =>
        rule.Action == RecordEngagement.Definition ? [] : rule.ClausesIn(scenario);
}
