using System.Globalization;

namespace CommissioningCases.Application.Time;

/// <summary>Three months by which partnership forums meet and figures are told: those of the NHS year, which begins in April.</summary>
/// <param name="From">The first day.</param>
public readonly record struct Quarter(DateOnly From)
{
    private const string Format = "yyyy-MM";

    /// <summary>The month with which the NHS year begins.</summary>
    private const int FirstMonth = 4;

    public DateOnly To => From.AddMonths(3).AddDays(-1);

    public Quarter Next => new(From.AddMonths(3));

    public Quarter Previous => new(From.AddMonths(-3));

    public static Quarter Of(DateOnly day) => new(new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1));

    /// <summary>Reads the month with which a quarter begins, such as "2010-04".</summary>
    /// <returns>Null when it is no such month.</returns>
    public static Quarter? Parse(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1948 and < 9999 && Of(day).From == day ? Of(day) : null;

    public bool IsFirstOfYear => From.Month == FirstMonth;

    /// <summary>Such as "Q3 2010/11": the year is the one of the NHS.</summary>
    public string Title
    {
        get
        {
            var year = From.Month < FirstMonth ? From.Year - 1 : From.Year;
            return $"Q{((From.Month - FirstMonth + 12) % 12 / 3) + 1} {year}/{(year + 1) % 100:00}";
        }
    }

    public override string ToString() => From.ToString(Format, CultureInfo.InvariantCulture);
}
