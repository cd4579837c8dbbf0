using System.Collections.Concurrent;
using PublicHoliday;

namespace CommissioningCases.Application.Time;

/// <summary>
/// The days on which offices in England and Wales work: Monday to Friday, but for bank holidays. They are told beside the days of a deadline, and decide nothing: the
/// letter counts in calendar days.
/// </summary>
public static class WorkingDays
{
    private static readonly UKBankHoliday Holidays = new();
    private static readonly ConcurrentDictionary<int, bool[]> Years = new();

    public static bool IsWorkingDay(DateOnly day) => Years.GetOrAdd(day.Year, WorkedIn)[day.DayOfYear];

    /// <summary>How many working days there are after the first day, up to and with the last; below zero where the last is the earlier one.</summary>
    public static int Between(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            return -Between(last, first);
        }

        var count = 0;
        for (var day = first; day < last;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>By the day of the year, of which the first has the number 1.</summary>
    private static bool[] WorkedIn(int year)
    {
        // Asked by the day, the package leaves out that the spring holiday of 2012 was in June; its list of a year has it.
        var listed = Holidays.PublicHolidayNames(year).Keys;
        var worked = new bool[367];
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            worked[day.DayOfYear] = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.IsPublicHoliday(midnight) && !listed.Contains(midnight);
            if (day == DateOnly.MaxValue)
            {
                break;
            }
        }

        return worked;
    }
}
