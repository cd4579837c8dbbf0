namespace CommissioningCases.Domain.Tests.Cases;

/// <summary>By which clauses the letter asks for chances and opportunities, and that staff are engaged: pages quote them from here.</summary>
public sealed class ChanceRequirementTests
{
    [Theory]
    [InlineData(1, "S1.2 S1.4")]
    [InlineData(2, "S2.3 S2.5")]
    [InlineData(3, "")]
    [InlineData(4, "")]
    [InlineData(5, "")]
    [InlineData(6, "")]
    public void Scenario_AsksForChancesUnderThoseClauses(int scenario, string clauses) =>
        string.Join(' ', RuleSets.Standard.Current.Cases.Scenario(scenario).Steps.SelectMany(step => step.Requirements).OfType<ChanceRequirement>().Select(requirement => requirement.Clause.Id).Distinct().Order(StringComparer.Ordinal))
            .ShouldBe(clauses);
}
