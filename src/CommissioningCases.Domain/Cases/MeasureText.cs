namespace CommissioningCases.Domain.Cases;

/// <summary>Values of a case's measures in words.</summary>
internal static class MeasureText
{
    /// <summary>The value, with the target and whether it is met where the measure is known.</summary>
    public static string Value(CaseFile file, string measure, ExactNumber value) => file.FindMeasure(measure) is { Details: var details } found
        ? $"{details.Name} {EnglishFormat.Amount(value, details.Unit)} (target {EnglishFormat.Amount(details.Target, details.Unit)}, {(found.IsMetBy(value) ? "met" : "not met")})"
        : $"{measure} {EnglishFormat.Number(value)}";
}
