using System.Globalization;

namespace CommissioningCases.Web.Components;

/// <summary>Moments as a clock in England shows them. Days and numbers are <see cref="EnglishFormat"/>'s.</summary>
public static class EnglishTime
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>When something was recorded, to the minute, such as "14 January 2010 at 14:05".</summary>
    public static string Time(DateTimeOffset time) => Application.Time.Calendar.InEngland(time).ToString("d MMMM yyyy 'at' HH:mm", English);

    /// <summary>The time of day alone, such as "14:05".</summary>
    public static string Clock(DateTimeOffset time) => Application.Time.Calendar.InEngland(time).ToString("HH:mm", English);
}
