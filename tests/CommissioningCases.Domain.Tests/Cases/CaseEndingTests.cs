namespace CommissioningCases.Domain.Tests.Cases;

public sealed class CaseEndingTests
{
    [Fact]
    public void EveryStepThatClosesACase_SaysWhatBecomesOfIt_UnlessTheWinnerDoes()
    {
        foreach (var scenario in RuleSets.Standard.Current.Scenarios)
        {
            foreach (var step in scenario.Steps)
            {
                (step.Ending is not null).ShouldBe(step.CanClose && !step.EndsTender, $"{scenario.Number} {step.Name}");
            }
        }
    }
}
