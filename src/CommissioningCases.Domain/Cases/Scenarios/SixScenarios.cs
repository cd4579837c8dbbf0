namespace CommissioningCases.Domain.Cases;

/// <summary>The six scenarios of the 2009 letter in its order, by its second reading.</summary>
internal static class SixScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new(AddressingUnderperformance.Definition),
        new(IncrementalImprovement.Definition),
        new(RiskOfUnsustainability.Definition),
        new(NewOrRedesignedService.Definition),
        new(IncreasingPatientChoice.Definition),
        new(ExpiryOfContract.Definition),
    ];
}
