using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Sheets;

/// <summary>What an attempt came to, as the report of an import tells it.</summary>
internal static class AttemptFinding
{
    public static RowFinding Of(int row, AttemptResult result) => result switch
    {
        AttemptResult.Accepted accepted => RowFinding.Recorded(row, accepted.Case),
        AttemptResult.Refused refused => RowFinding.Refused(row, refused.Case, [.. refused.Unmet.Select(unmet => new FieldError("", unmet.Statement))]),
        AttemptResult.Invalid invalid => RowFinding.Refused(row, null, invalid.Errors),
        AttemptResult.RecordedBefore same => RowFinding.Unneeded(row, same.Case, $"There already, as entry {same.Number} of the case"),
        AttemptResult.Changed changed => RowFinding.Unneeded(row, changed.Case, $"Imported before, as entry {changed.Number} of the case"),
        _ => throw new InvalidOperationException($"An attempt that has seen nothing cannot come to {result}."),
    };
}
