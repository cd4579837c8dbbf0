using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>What holds in every state of every search, of what pages show and of what is refused.</summary>
internal static class EveryState
{
    /// <summary>The case can be given up, and each requirement of a step shows an action that this state offers.</summary>
    public static void KeepsItsPromises(SearchState state)
    {
        using var withdrawal = JsonDocument.Parse(Move.Of("take-step", new { step = "withdraw-case", rationale = "Given up" }).ToJson(state));
        RuleSets.Standard.Current.Decide(state.File, new SubmittedAction("take-step", withdrawal.RootElement), state.File.LastNumber + 1, new DecisionContext(MadeUp.Bodies, state.Day, _ => false))
            .Decision.ShouldBeAccepted();
        foreach (var step in StepsAhead(state))
        {
            foreach (var (requirement, finding) in LookAhead(state, step))
            {
                (finding.IsMet && finding.MetBy is not null).ShouldBeFalse();
                finding.Evidence.All(entry => entry > 0 && entry <= state.File.LastNumber).ShouldBeTrue();
                if (finding.MetBy is { } prompt)
                {
                    var fact = state.File.Scenario.FindFact(prompt.Action.Name).ShouldNotBeNull();
                    fact.IsOfferedTo(state.File).ShouldBeTrue($"{step}, {requirement.Clause}: {prompt.Text} in {state.File.StageName}");
                }
            }
        }
    }

    /// <summary>A refusal names clauses of the scenario or principles; and of a step, just those that its checklist showed beforehand.</summary>
    public static void IsRefusedForItsOwnReasons(SearchState state, Move move, Decision.Refused refused)
    {
        refused.Unmet.ShouldNotBeEmpty();
        refused.Unmet.All(unmet => unmet.Clause.Scenario == 0 || unmet.Clause.Scenario == state.File.Scenario.Number).ShouldBeTrue();
        refused.ClauseIds.ShouldBe(refused.ClauseIds.Distinct().Order(StringComparer.Ordinal));
        using var json = JsonDocument.Parse(move.ToJson(state));
        var step = move.Action == "take-step" ? state.File.Scenario.FindStep(json.RootElement.GetProperty("step").GetString()!) : null;
        if (step is not null && step.From.Contains(state.File.Current.Stage))
        {
            var checklist = LookAhead(state with { Day = move.On(state) }, step).Where(found => !found.Finding.IsMet).ToLookup(found => found.Requirement.AskedOnForm is null);
            var shown = checklist[true].Select(found => found.Requirement.Clause.Id).ToHashSet();
            shown.IsSubsetOf(refused.ClauseIds).ShouldBeTrue();
            refused.ClauseIds.Except(shown).Except(checklist[false].Select(found => found.Requirement.Clause.Id)).ShouldBeEmpty();
        }
    }

    private static IEnumerable<Step> StepsAhead(SearchState state) =>
        state.File.Scenario.Steps.Where(step => step.From.Contains(state.File.Current.Stage) && step.IsTimely(state.File));

    private static IReadOnlyList<(Requirement<CaseFile> Requirement, Finding Finding)> LookAhead(SearchState state, Step step) =>
        step.LookAhead(CaseOutlook.Ahead(state.File, step, state.Day, MadeUp.Bodies));
}
