using CommissioningCases.Domain.Letters;
using CommissioningCases.Domain.Scenarios;

namespace CommissioningCases.Web.Guidance;

/// <summary>A place where a clause bites: what it asks there, and where the scenario's page says so.</summary>
/// <param name="Place">The step, fact, question or oversight mechanism.</param>
/// <param name="Statement">What the clause asks for there.</param>
/// <param name="Fragment">The part of the scenario's page.</param>
public sealed record ClauseUse(Scenario Scenario, string Place, string Statement, string Fragment)
{
    private static readonly ILookup<Clause, ClauseUse> ByClause = Scenario.All.SelectMany(Uses).Distinct().ToLookup(use => use.Clause, use => use.Use);

    /// <summary>Every place where the clause bites, by scenario; read from the definitions that decide.</summary>
    public static IEnumerable<ClauseUse> Of(Clause clause) => ByClause[clause];

    private static IEnumerable<(Clause Clause, ClauseUse Use)> Uses(Scenario scenario)
    {
        foreach (var step in scenario.Steps)
        {
            foreach (var requirement in step.Requirements)
            {
                yield return (requirement.Clause, new(scenario, step.Title, requirement.Statement, step.Name));
            }

            if (step.TooEarly is { } early)
            {
                yield return (early.Clause, new(scenario, step.Title, "The step is not tried too early", step.Name));
            }
        }

        foreach (var fact in scenario.Facts)
        {
            foreach (var clause in fact.ClausesIn(scenario))
            {
                yield return (clause, new(scenario, fact.Action.Title, "It can be refused when it is recorded", "record"));
            }
        }

        foreach (var question in scenario.Questions)
        {
            yield return (question.Clause, new(scenario, "A question to judge", question.Text, "questions"));
        }

        foreach (var mechanism in scenario.Oversight)
        {
            yield return (mechanism.Clause, new(scenario, mechanism.Title, "It oversees the scenario", "oversight"));
        }
    }
}
