namespace CommissioningCases.Application.Tests.Time;

public sealed class WorkingDaysTests
{
    /// <summary>The bank holidays of England and Wales from Monday to Friday, as they were proclaimed.</summary>
    private static readonly string[] BankHolidays =
    [
        "2009-01-01", "2009-04-10", "2009-04-13", "2009-05-04", "2009-05-25", "2009-08-31", "2009-12-25", "2009-12-28",
        "2010-01-01", "2010-04-02", "2010-04-05", "2010-05-03", "2010-05-31", "2010-08-30", "2010-12-27", "2010-12-28",
        "2011-01-03", "2011-04-22", "2011-04-25", "2011-04-29", "2011-05-02", "2011-05-30", "2011-08-29", "2011-12-26", "2011-12-27",
        "2012-01-02", "2012-04-06", "2012-04-09", "2012-05-07", "2012-06-04", "2012-06-05", "2012-08-27", "2012-12-25", "2012-12-26",
        "2013-01-01", "2013-03-29", "2013-04-01", "2013-05-06", "2013-05-27", "2013-08-26", "2013-12-25", "2013-12-26",
    ];

    [Fact]
    public void IsWorkingDay_KnowsEveryBankHolidayOfTheLettersYears()
    {
        var free = from day in Enumerable.Range(0, 5 * 366).Select(new DateOnly(2009, 1, 1).AddDays)
                   where day.Year <= 2013 && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !WorkingDays.IsWorkingDay(day)
                   select DateField.Format(day);

        free.ShouldBe(BankHolidays);
    }

    [Theory]
    [InlineData("2010-03-26", "2010-03-26", 0)]
    [InlineData("2010-03-26", "2010-03-29", 1)]
    [InlineData("2010-04-01", "2010-04-06", 1)]
    [InlineData("2010-04-06", "2010-04-01", -1)]
    [InlineData("2009-12-24", "2010-01-04", 4)]
    public void Between_CountsTheDaysAfterTheFirstUpToTheLast(string first, string last, int days) =>
        WorkingDays.Between(DateOnly.Parse(first, null), DateOnly.Parse(last, null)).ShouldBe(days);

    [Fact]
    public void IsWorkingDay_OnTheLastDayThereIs_IsTold() => WorkingDays.IsWorkingDay(DateOnly.MaxValue).ShouldBeTrue();
}
