namespace CommissioningCases.Web.Features.DueDays;

/// <summary>The deadlines of a page that fall into one week, or that are overdue.</summary>
public sealed record DueWeek(string Title, string Id, IReadOnlyList<DeadlineRow> Rows)
{
    /// <summary>Cuts rows that are in the order of their days. A week begins on Monday.</summary>
    public static IReadOnlyList<DueWeek> Of(IEnumerable<DeadlineRow> rows, DateOnly today) =>
    [
        .. rows.GroupBy(row => row.Due < today ? (DateOnly?)null : row.Due.Monday())
            .Select(week => new DueWeek(TitleOf(week.Key, today), week.Key is { } monday ? $"week-{DateField.Format(monday)}" : "overdue", [.. week])),
    ];

    private static string TitleOf(DateOnly? monday, DateOnly today) => monday switch
    {
        null => "Overdue",
        { } week when week == today.Monday() => $"This week, until {EnglishFormat.Day(week.AddDays(6))}",
        { } week when week == today.Monday().AddDays(7) => $"Next week, {EnglishFormat.Day(week)} to {EnglishFormat.Day(week.AddDays(6))}",
        { } week => $"{EnglishFormat.Day(week)} to {EnglishFormat.Day(week.AddDays(6))}",
    };
}
