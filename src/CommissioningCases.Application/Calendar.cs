namespace CommissioningCases.Application;

/// <summary>Days as people in England count them, wherever the server stands.</summary>
public static class Calendar
{
    private static readonly TimeZoneInfo England =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone) ? zone : TimeZoneInfo.Utc;

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(InEngland(moment));

    /// <summary>What a clock on an English wall shows at that moment.</summary>
    public static DateTime InEngland(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, England).DateTime;
}
