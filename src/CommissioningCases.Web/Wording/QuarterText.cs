using System.Globalization;

namespace CommissioningCases.Web.Wording;

/// <summary>Quarters as people choose them.</summary>
public static class QuarterText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>How many quarters back one can choose; any other is had by its address.</summary>
    private const int QuartersBack = 12;

    /// <summary>The quarters that are offered, the present one first; among them the one that is shown.</summary>
    public static IEnumerable<Quarter> Quarters(DateOnly today, Quarter shown)
    {
        var present = Quarter.Of(today);
        return Enumerable.Range(0, QuartersBack)
            .Select(back => new Quarter(present.From.AddMonths(-3 * back)))
            .Append(shown)
            .Distinct()
            .OrderByDescending(quarter => quarter.From);
    }

    /// <summary>The same, for the form of a filter.</summary>
    public static IReadOnlyList<FilterOption> Options(DateOnly today, Quarter shown) => [.. Quarters(today, shown).Select(quarter => new FilterOption(quarter.ToString(), Period(quarter)))];

    /// <summary>Such as "April to June 2010".</summary>
    public static string Period(Quarter quarter) =>
        $"{quarter.From.ToString("MMMM", English)} to {quarter.To.ToString("MMMM yyyy", English)}";
}
