using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>That searches really went everywhere, and found a way on from everywhere.</summary>
internal static class Coverage
{
    /// <summary>Every stage was reached, every step taken but the one that gives a case up, every clause of the scenario's process refused something, and no state is a dead end.</summary>
    public static void ShouldCover(this IReadOnlyList<Explorer> explored, int scenario, ITestOutputHelper output)
    {
        var definition = RuleSets.Standard.Current.Cases.Scenario(scenario);
        foreach (var one in explored)
        {
            one.ShouldLeadOn(scenario, output);
        }

        explored.SelectMany(one => one.StagesReached).ToHashSet().ShouldBe(definition.Stages.Select(stage => stage.Name), ignoreOrder: true);
        definition.Steps.Select(step => step.Name).Except(explored.SelectMany(one => one.StepsTaken)).ShouldBe(["withdraw-case"]);
        definition.Clauses.Where(clause => !clause.IsOversight).Select(clause => clause.Id).Except(explored.SelectMany(one => one.ClausesThatRefused))
            .ShouldBe(scenario == 6 ? ["S6.1"] : [], "the tender of scenario 6 is open by construction");
    }

    /// <summary>From every state some lawful way leads to an end of the case other than giving it up, or to a stage in which another search goes on.</summary>
    public static void ShouldLeadOn(this Explorer explored, int scenario, ITestOutputHelper output)
    {
        output.WriteLine($"Scenario {scenario}: {explored.States} states, {explored.Attempts} attempts, {string.Join(", ", explored.StatesOfStages)}");
        explored.DeadEnds().Select(state => $"{state.File.StageName}: {string.Join("; ", state.Entries.Reverse().Select(entry => $"{entry.Mark.On:d} {entry.Action} {entry.Stored}"))}")
            .FirstOrDefault().ShouldBeNull();
    }
}
