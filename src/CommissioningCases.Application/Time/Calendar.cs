namespace CommissioningCases.Application.Time;

/// <summary>Days as people in England count them, wherever the server stands.</summary>
public static class Calendar
{
    private const string Zone = "Europe/London";

    private static readonly Lazy<TimeZoneInfo> England = new(() => Find(Zone));

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(InEngland(moment));

    /// <summary>What a clock on an English wall shows at that moment.</summary>
    public static DateTime InEngland(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, England.Value).DateTime;

    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly Monday(this DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The first day of the day's month.</summary>
    public static DateOnly MonthStart(this DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>To be asked at the start: days that begin an hour late in summer would be recorded for good.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know English time.</exception>
    public static void RequireEnglishTime() => _ = England.Value;

    internal static TimeZoneInfo Find(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw new TimeZoneNotFoundException(
            $"This machine has no time zone {name}, by which the service tells what day it is. Install its time zones: on Debian the package tzdata.");
}
