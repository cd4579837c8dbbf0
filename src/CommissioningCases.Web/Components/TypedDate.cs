using System.Globalization;

namespace CommissioningCases.Web.Components;

/// <summary>A date as it was typed in the three boxes of a <see cref="DateInput"/>: the month as a number or in English, or the whole date in the first box.</summary>
public sealed record TypedDate(string Day, string Month, string Year)
{
    private const int ShortestMonth = 3;

    private static readonly char[] Between = [.. " -./"];

    public bool IsBlank => Day.Length + Month.Length + Year.Length == 0;

    /// <summary>The date that the boxes make; null when they make none.</summary>
    public DateOnly? Date =>
        Number(Day) is { } day && MonthOf(Month) is { } month && Year.Length == 4 && Number(Year) is { } year
        && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public static TypedDate Read(IFormCollection form, string name)
    {
        var typed = new TypedDate(Box("day"), Box("month"), Box("year"));
        return typed.Month.Length + typed.Year.Length > 0 ? typed
            : typed.Day.Split(Between, StringSplitOptions.RemoveEmptyEntries) switch
            {
                [{ Length: 4 } year, var month, var day] => new TypedDate(day, month, year),
                [var day, var month, var year] => new TypedDate(day, month, year),
                _ => typed,
            };

        string Box(string part) => form[$"{name}.{part}"].ToString().Trim();
    }

    /// <summary>The date as <c>2009-11-02</c>; else what was typed, so that the message about it can say so; blank when nothing was.</summary>
    public override string ToString() =>
        Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : IsBlank ? "" : $"{Year}-{Month}-{Day}";

    /// <summary>By its number, or by the first three letters of its English name or more: "sept" is September.</summary>
    private static int? MonthOf(string text)
    {
        if (Number(text) is { } number)
        {
            return number;
        }

        var name = text.TrimEnd('.');
        var month = name.Length < ShortestMonth ? -1
            : Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, known => known.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : month + 1;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
