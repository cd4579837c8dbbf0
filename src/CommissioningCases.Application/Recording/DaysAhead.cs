namespace CommissioningCases.Application.Recording;

/// <summary>
/// Keeps people from naming a day that is further ahead than anybody plans: a slip of the pen, which would silence what is asked on that day. The letters and their model set no bound, so that imports are
/// not asked. Contracts run for as long as they do, and have bounds of their own.
/// </summary>
internal static class DaysAhead
{
    /// <returns>What is wrong with the fields.</returns>
    public static IReadOnlyList<FieldError> Check(ParsedAction parsed, DateOnly today) => parsed.Action is LogCase or not (HistoryAction<CaseFile> or HistoryAction<ProgrammeFile>)
        ? []
        : [.. parsed.Values.All.Where(given => given.Value is DateOnly day && DateField.IsTooFar(day, today)).Select(given => new FieldError(given.Field.Name, DateField.TooFar))];
}
