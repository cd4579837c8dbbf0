using System.Globalization;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>Puts the figures of a partnership forum's pack into words.</summary>
public static class ForumLabels
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

    /// <summary>Such as "April to June 2010".</summary>
    public static string Period(Quarter quarter) =>
        $"{quarter.From.ToString("MMMM", English)} to {quarter.To.ToString("MMMM yyyy", English)}";
}
