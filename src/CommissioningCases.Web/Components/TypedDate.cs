using System.Globalization;

namespace CommissioningCases.Web.Components;

/// <summary>A date as it was typed in the three boxes of a <see cref="DateInput"/>.</summary>
public sealed record TypedDate(string Day, string Month, string Year)
{
    public bool IsBlank => Day.Length + Month.Length + Year.Length == 0;

    /// <summary>The date that the boxes make; null when they make none.</summary>
    public DateOnly? Date =>
        Number(Day) is { } day && Number(Month) is { } month && Year.Length == 4 && Number(Year) is { } year
        && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public static TypedDate Read(IFormCollection form, string name)
    {
        return new TypedDate(Box("day"), Box("month"), Box("year"));

        string Box(string part) => form[$"{name}.{part}"].ToString().Trim();
    }

    /// <summary>The date as <c>2009-11-02</c>; else what was typed, so that the message about it can say so; blank when nothing was.</summary>
    public override string ToString() =>
        Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : IsBlank ? "" : $"{Year}-{Month}-{Day}";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
