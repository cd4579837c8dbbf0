using System.Globalization;

namespace CommissioningCases.Application.Forum;

/// <summary>Three months by which partnership forums meet: those of the NHS year, which begins in April.</summary>
/// <param name="From">The first day.</param>
public readonly record struct Quarter(DateOnly From)
{
    private const string Format = "yyyy-MM";

    public DateOnly To => From.AddMonths(3).AddDays(-1);

    public Quarter Next => new(From.AddMonths(3));

    public Quarter Previous => new(From.AddMonths(-3));

    public static Quarter Of(DateOnly day) => new(new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1));

    /// <summary>Reads the month with which a quarter begins, such as "2010-04".</summary>
    /// <returns>Null when it is no such month.</returns>
    public static Quarter? Parse(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1948 and < 9999 && Of(day).From == day ? Of(day) : null;

    public override string ToString() => From.ToString(Format, CultureInfo.InvariantCulture);
}
