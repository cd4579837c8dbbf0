using CommissioningCases.Web.Features.Scenarios;

namespace CommissioningCases.Web.Features.Letters;

/// <summary>A place where a clause bites: what it asks there, and where a page says so.</summary>
/// <param name="Statement">What the clause asks for there.</param>
/// <param name="Place">The step, fact, question, oversight mechanism, or day.</param>
/// <param name="Whole">The scenario, or the choice programme, of which that is a part.</param>
/// <param name="Href">The part of the scenario's, or the programme's, page.</param>
public sealed record ClauseUse(string Statement, string Place, string Whole, string Href)
{
    private const string WhenRecorded = "It can be refused when it is recorded";

    private static readonly ILookup<Clause, ClauseUse> ByClause =
        RuleSets.Standard.Current.Scenarios.SelectMany(Uses).Concat(UsesInProgrammes()).Distinct().ToLookup(use => use.Clause, use => use.Use);

    /// <summary>Every place where the clause bites; read from the definitions that decide.</summary>
    public static IEnumerable<ClauseUse> Of(Clause clause) => ByClause[clause];

    private static IEnumerable<(Clause Clause, ClauseUse Use)> Uses(Scenario scenario)
    {
        foreach (var step in scenario.Steps)
        {
            foreach (var requirement in step.Requirements)
            {
                yield return (requirement.Clause, In(scenario, step.Title, requirement.Statement, step.Name));
            }

            if (step.TooEarly is { } early)
            {
                yield return (early.Clause, In(scenario, step.Title, "The step is not tried too early", step.Name));
            }
        }

        foreach (var fact in scenario.Facts)
        {
            foreach (var clause in fact.ClausesIn(scenario))
            {
                yield return (clause, In(scenario, fact.Action.Title, WhenRecorded, "record"));
            }
        }

        foreach (var question in scenario.Questions)
        {
            yield return (question.Clause, In(scenario, "A question to judge", question.Text, "questions"));
        }

        foreach (var mechanism in scenario.Oversight)
        {
            yield return (mechanism.Clause, In(scenario, mechanism.Title, "It oversees the scenario", "oversight"));
        }
    }

    private static ClauseUse In(Scenario scenario, string place, string statement, string fragment) =>
        new(statement, place, $"scenario {scenario.Number}", $"{Links.Scenario.To(scenario.Number)}#{fragment}");

    private static IEnumerable<(Clause Clause, ClauseUse Use)> UsesInProgrammes()
    {
        foreach (var (action, asked) in ProgrammeGuide.Refusable)
        {
            foreach (var (clause, statement) in asked)
            {
                yield return (clause, InProgramme(action.Title, statement, action.Name));
            }
        }

        foreach (var day in ProgrammeGuide.Days)
        {
            yield return (day.Clause, InProgramme($"{day.When}: {EnglishFormat.LowerFirst(day.Title)}", "The day that it names", "days"));
        }
    }

    private static ClauseUse InProgramme(string place, string statement, string fragment) =>
        new(statement, place, "choice programme", $"{Links.ProgrammeGuide}#{fragment}");
}
