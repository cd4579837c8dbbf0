namespace CommissioningCases.Application.Recording;

/// <summary>
/// Keeps people from recording a share that is none: of a measure of quality or of patient satisfaction in per cent, every value lies between 0 and 100. The letter and its model set no
/// bounds, so that imports are not asked; of value for money and activity more than all of what was planned may be meant.
/// </summary>
internal static class MeasureBounds
{
    private const string Outside = "must be between 0 and 100, as the measure is in %";

    /// <returns>What is wrong with the fields.</returns>
    public static IReadOnlyList<FieldError> Check(ParsedAction parsed, HistoryFile? file) => parsed.Action switch
    {
        SetMeasure { Kind: MeasureKind.Quality or MeasureKind.PatientSatisfaction } set when IsPerCent(set.Unit) =>
            [.. FaultOf(SetMeasure.BaselineField, set.Baseline, SetMeasure.BaselineField.Label), .. FaultOf(SetMeasure.TargetField, set.Target, SetMeasure.TargetField.Label)],
        RecordMeasurement measured when IsShare(file, measured.Measure) => FaultOf(RecordMeasurement.ValueField, measured.Value, RecordMeasurement.ValueField.Label),
        JudgeChance judged =>
            [.. judged.Results.Where(result => IsShare(file, result.Key)).SelectMany(result => FaultOf(JudgeChance.ResultsField, result.Value, ((CaseFile)file!).FindMeasure(result.Key)!.Details.Name))],
        SetContractMeasure { Kind: ContractMeasureKind.Quality or ContractMeasureKind.PatientSatisfaction } set when IsPerCent(set.Unit) =>
            [.. FaultOf(SetContractMeasure.TargetField, set.Target, SetContractMeasure.TargetField.Label), .. FaultOf(SetContractMeasure.ThresholdField, set.Threshold, SetContractMeasure.ThresholdField.Label)],
        RecordContractMeasurement measured when IsShare(file, measured.Measure) => FaultOf(RecordContractMeasurement.ValueField, measured.Value, RecordContractMeasurement.ValueField.Label),
        _ => [],
    };

    private static bool IsShare(HistoryFile? file, string measure) => file switch
    {
        CaseFile { } one => one.FindMeasure(measure) is { Details: { Kind: MeasureKind.Quality or MeasureKind.PatientSatisfaction, Unit: var unit } } && IsPerCent(unit),
        ContractFile { } one => one.FindMeasure(measure) is { Details: { Kind: ContractMeasureKind.Quality or ContractMeasureKind.PatientSatisfaction, Unit: var unit } } && IsPerCent(unit),
        _ => false,
    };

    internal static bool IsPerCent(string unit) => unit.Trim() is "%" or "per cent";

    private static FieldError[] FaultOf(Field field, ExactNumber value, string what) => value < 0 || value > 100 ? [new FieldError(field.Name, $"{what} {Outside}")] : [];
}
