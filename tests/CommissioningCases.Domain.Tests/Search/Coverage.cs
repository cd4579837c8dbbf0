using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>That a search really went everywhere.</summary>
internal static class Coverage
{
    /// <summary>Every stage was reached, every step taken, and every clause of the scenario's process refused something.</summary>
    public static void ShouldCover(this Explorer explored, int scenario, ITestOutputHelper output)
    {
        var definition = RuleSets.Standard.Current.Cases.Scenario(scenario);
        output.WriteLine($"Scenario {scenario}: {explored.States} states, {explored.Attempts} attempts, {string.Join(", ", explored.StatesOfStages)}");
        explored.StagesReached.ShouldBe(definition.Stages.Select(stage => stage.Name), ignoreOrder: true);
        definition.Steps.Select(step => step.Name).Where(step => step != "withdraw-case").Except(explored.StepsTaken).ShouldBeEmpty();
        definition.Clauses.Where(clause => !clause.IsOversight).Select(clause => clause.Id).Except(explored.ClausesThatRefused).ShouldBeEmpty();
    }
}
