namespace CommissioningCases.Application.Oversight;

/// <summary>A month or a quarter of which trends are told.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record TrendPeriod(DateOnly From, DateOnly To)
{
    private const int Quarters = 8;
    private const int Months = 12;

    /// <summary>The stretches of time up to the end of a quarter, or to today where that is in it, the oldest first.</summary>
    public static IReadOnlyList<TrendPeriod> UpTo(Quarter last, bool isByMonth, DateOnly today)
    {
        if (!isByMonth)
        {
            return [.. Enumerable.Range(1 - Quarters, Quarters).Select(quarters => Quarter.Of(last.From.AddMonths(3 * quarters))).Select(quarter => new TrendPeriod(quarter.From, quarter.To))];
        }

        var month = (today < last.To ? today : last.To).MonthStart();
        return [.. Enumerable.Range(1 - Months, Months).Select(month.AddMonths).Select(first => new TrendPeriod(first, first.AddMonths(1).AddDays(-1)))];
    }

    public bool Holds(DateOnly day) => day >= From && day <= To;

    /// <summary>Such as "Q3 2010/11" or "Nov 2010".</summary>
    public string Title => From.AddMonths(1) > To ? EnglishFormat.ShortMonth(From) : Quarter.Of(From).Title;
}
