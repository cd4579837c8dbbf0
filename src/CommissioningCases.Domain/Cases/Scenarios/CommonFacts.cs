namespace CommissioningCases.Domain.Cases;

/// <summary>The facts that every scenario knows, in any open stage.</summary>
internal static class CommonFacts
{
    public static IReadOnlyList<FactRule> All { get; } =
    [
        RecordEngagement.Fact,
        SetMeasure.Fact,
        RecordMeasurement.Fact,
        Judge.Fact,
        RecordAssurance.Fact,
        RecordBoardDecision.Fact,
        Strike.Fact,
    ];
}
