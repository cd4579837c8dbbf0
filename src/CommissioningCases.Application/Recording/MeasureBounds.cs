namespace CommissioningCases.Application.Recording;

/// <summary>
/// Keeps people from recording a share that is none: of a measure of quality or of patient satisfaction in per cent, every value lies between 0 and 100. The letter and its model set no
/// bounds, so that imports are not asked; of value for money and activity more than all of what was planned may be meant.
/// </summary>
internal static class MeasureBounds
{
    private const string Outside = "must be between 0 and 100, as the measure is in %";

    /// <returns>What is wrong with the fields.</returns>
    public static IReadOnlyList<FieldError> Check(ParsedAction parsed, CaseFile? file) => parsed.Action switch
    {
        SetMeasure set when IsShare(set) =>
            [.. FaultOf(SetMeasure.BaselineField, set.Baseline, SetMeasure.BaselineField.Label), .. FaultOf(SetMeasure.TargetField, set.Target, SetMeasure.TargetField.Label)],
        RecordMeasurement measured when IsShare(file, measured.Measure) => FaultOf(RecordMeasurement.ValueField, measured.Value, RecordMeasurement.ValueField.Label),
        JudgeChance judged =>
            [.. judged.Results.Where(result => IsShare(file, result.Key)).SelectMany(result => FaultOf(JudgeChance.ResultsField, result.Value, file!.FindMeasure(result.Key)!.Details.Name))],
        _ => [],
    };

    private static bool IsShare(CaseFile? file, string measure) => file?.FindMeasure(measure) is { Details: var set } && IsShare(set);

    private static bool IsShare(SetMeasure measure) =>
        measure is { Kind: MeasureKind.Quality or MeasureKind.PatientSatisfaction, Unit: var unit } && (unit.Trim() is "%" or "per cent");

    private static FieldError[] FaultOf(Field field, ExactNumber value, string what) => value < 0 || value > 100 ? [new FieldError(field.Name, $"{what} {Outside}")] : [];
}
