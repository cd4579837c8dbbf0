namespace CommissioningCases.Domain.Cases;

/// <summary>The facts that every scenario knows.</summary>
internal static class CommonFacts
{
    public static IReadOnlyList<FactRule> All { get; } =
    [
        RecordEngagement.Fact,
        SetMeasure.Fact,
        RecordMeasurement.Fact,
        Judge.Fact,
        RequestReview.Fact,
        RecordAssurance.Fact,
        RecordBoardDecision.Fact,
        Strike.Fact,
    ];
}
