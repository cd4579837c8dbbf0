using CommissioningCases.Web.Features.Cases;

namespace CommissioningCases.Web.Features.Recording;

/// <summary>What a form can say of the letter before anything is typed.</summary>
/// <param name="Meets">The missing requirements of the present stage's steps that this form would help to meet.</param>
/// <param name="Clauses">The clauses in whose words to quote the letter: those missing, and those under which the record can be refused.</param>
/// <param name="Interpretation">How this service reads the letter on it; null where it adds nothing.</param>
public sealed record FormGuidance(IReadOnlyList<ChecklistLine> Meets, IReadOnlyList<Clause> Clauses, string? Interpretation)
{
    public static FormGuidance For(CaseView view, ActionDefinition action)
    {
        var file = view.File;
        var meets = file.Scenario.Steps
            .Where(step => step.From.Contains(file.Current.Stage))
            .SelectMany(step => Checklist.Of(CaseOutlook.Ahead(file, step, view.Today, view.Bodies)).Lines)
            .Where(line => line.MetBy?.Action == action)
            .DistinctBy(line => (line.Statement, line.Clauses[0]))
            .ToList();
        var rule = file.Scenario.FindFact(action.Name);
        return new FormGuidance(
            meets,
            [.. meets.SelectMany(line => line.Clauses).Concat(rule is null ? [] : OwnClauses(rule, file.Scenario)).Distinct()],
            rule?.Interpretation);
    }

    /// <summary>The clauses of an engagement are those against other providers, which its form explains in their place.</summary>
    private static IEnumerable<Clause> OwnClauses(FactRule rule, Scenario scenario) =>
        rule.Action == RecordEngagement.Definition ? [] : rule.ClausesIn(scenario);
}
