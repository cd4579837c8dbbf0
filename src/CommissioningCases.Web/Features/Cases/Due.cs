
namespace CommissioningCases.Web.Features.Cases;

/// <summary>How far a day is from today, in words.</summary>
public static class Due
{
    public static string In(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "1 day overdue",
        < 0 and var days => $"{EnglishFormat.Days(-days)} overdue",
        var days => $"in {EnglishFormat.Days(days)}",
    };

    /// <summary>The same in working days, which stand beside the letter's own calendar days.</summary>
    public static string InWorkingDays(DateOnly due, DateOnly today) => WorkingDays.Between(today, due) switch
    {
        0 => "no working day between",
        1 or -1 => "1 working day",
        var days => $"{EnglishFormat.Number(Math.Abs(days))} working days",
    };

    /// <summary>The words as a tag: red when overdue, yellow in the last fortnight.</summary>
    public static Tag Tag(DateOnly due, DateOnly today) => new(In(due, today), (due.DayNumber - today.DayNumber) switch
    {
        < 0 => TagColour.Red,
        <= 14 => TagColour.Yellow,
        _ => TagColour.White,
    });
}
