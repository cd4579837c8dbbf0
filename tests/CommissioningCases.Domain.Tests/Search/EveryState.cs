using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>What holds in every state of every search, of what pages show and of what is refused.</summary>
internal static class EveryState
{
    /// <summary>The case can be given up, and each requirement of a step shows an action that this state offers.</summary>
    public static void KeepsItsPromises(SearchState state, DecisionContext context)
    {
        CanBeGivenUp(state, context);
        foreach (var step in state.File.Scenario.Steps.Where(step => step.IsTimely(state.File)))
        {
            foreach (var (requirement, finding) in step.LookAhead(CaseOutlook.Ahead(state.File, step, state.Day, MadeUp.Bodies)))
            {
                (finding.IsMet && finding.MetBy is not null).ShouldBeFalse();
                finding.Evidence.All(entry => entry > 0 && entry <= state.File.LastNumber).ShouldBeTrue();
                if (finding.MetBy is { } prompt && prompt.Action != ProposeStep.Definition)
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
        var step = move.Action == "take-step" ? state.File.Scenario.FindStep((string)move.Fields(state)["step"]!) : null;
        if (step is not null && step.From.Contains(state.File.Current.Stage))
        {
            step.LookAhead(CaseOutlook.Ahead(state.File, step, move.On(state), MadeUp.Bodies)).Where(found => !found.Finding.IsMet)
                .Select(found => found.Requirement.Clause.Id).Distinct().Order(StringComparer.Ordinal).ShouldBe(refused.ClauseIds);
        }
    }

    private static void CanBeGivenUp(SearchState state, DecisionContext context)
    {
        var own = new { reason = "other" };
        var file = state.File;
        if (file.Scenario.FindStep("withdraw-case")!.IsKeyFor(file))
        {
            file = After(file, "propose-step", Examples.Proposal("withdraw-case", own));
            file = After(file, "board-decision", Examples.Json(new { step = "withdraw-case", decision = "approved", minute = "7" }));
        }

        After(file, "take-step", Examples.Step("withdraw-case", own)).IsClosed.ShouldBeTrue();

        CaseFile After(CaseFile before, string action, System.Text.Json.Nodes.JsonObject fields)
        {
            var element = JsonSerializer.SerializeToElement(fields.And("on", DateField.Format(state.Day)));
            var decision = RuleSets.Standard.Current.Decide(before, new SubmittedAction(action, element), before.LastNumber + 1, context).Decision;
            decision.ShouldBeAccepted();
            return (CaseFile)((Decision.Accepted)decision).After;
        }
    }
}
