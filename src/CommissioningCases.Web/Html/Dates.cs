using System.Globalization;

namespace CommissioningCases.Web.Html;

/// <summary>Days as pages write them.</summary>
public static class Dates
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Such as "25 September 2009".</summary>
    public static string Full(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>Such as "25 Sep 2009".</summary>
    public static string Brief(DateOnly day) => day.ToString("d MMM yyyy", British);
}
