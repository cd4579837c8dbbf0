using System.Globalization;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>Days, numbers, counts and texts as people in England read them.</summary>
public static class EnglishFormat
{
    /// <summary>No number that is greater needs thousands set apart to be told from a slip.</summary>
    private const decimal MostDecimal = 1_000_000_000_000_000_000_000_000m;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A day, such as "14 January 2010".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>A day where there is little room, such as "14 Jan 2010".</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", British);

    /// <summary>A month where there is little room, such as "Jan 2010".</summary>
    public static string ShortMonth(DateOnly day) => day.ToString("MMM yyyy", British);

    /// <summary>From a day to another where there is little room, such as "4 to 11 Jan 2010".</summary>
    public static string Span(DateOnly from, DateOnly to) => from == to
        ? ShortDay(to)
        : $"{from.ToString(from.Year != to.Year ? "d MMM yyyy" : from.Month != to.Month ? "d MMM" : "%d", British)} to {ShortDay(to)}";

    /// <summary>A number without trailing zeros.</summary>
    public static string Number(decimal number) => number.ToString("#,0.############################", British);

    /// <summary>A number with all its digits.</summary>
    public static string Number(ExactNumber number) =>
        number > MostDecimal || number < -MostDecimal ? number.ToString() : Number((decimal)number);

    /// <summary>A number with its unit: "44%", "£1,200 a year", "18 days".</summary>
    public static string Amount(ExactNumber number, string unit) => unit switch
    {
        ['%', ..] => Number(number) + unit,
        ['£', .. var rest] => Pounds(number) + rest,
        _ => $"{Number(number)} {unit}",
    };

    /// <summary>A sum in pounds, with pence where there are any.</summary>
    public static string Pounds(decimal sum) => sum.ToString(decimal.Truncate(sum) == sum ? "C0" : "C2", British);

    /// <inheritdoc cref="Pounds(decimal)"/>
    public static string Pounds(ExactNumber sum) => sum > MostDecimal || sum < -MostDecimal ? $"£{sum}" : Pounds((decimal)sum);

    public static string Count(int count, string one, string many) => string.Create(British, $"{count:N0} {(count == 1 ? one : many)}");

    public static string Days(int days) => Count(days, "day", "days");

    /// <summary>How long ago a day was: "today", "12 days ago".</summary>
    public static string Ago(DateOnly day, DateOnly today) => day == today ? "today" : $"{Days(today.DayNumber - day.DayNumber)} ago";

    /// <summary>The size of a file or a disk, such as "312 KB", "4.5 MB" or "120.3 GB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 * 1024 => $"{Number(Math.Max(1, (bytes + 512) / 1024))} KB",
        < 1024 * 1024 * 1024 => $"{Number(Math.Round(bytes / (1024m * 1024m), 1))} MB",
        _ => $"{Number(Math.Round(bytes / (1024m * 1024m * 1024m), 1))} GB",
    };

    /// <summary>Several things in one phrase: "a, b and c".</summary>
    public static string List(IReadOnlyList<string> things) => things switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", things.Take(things.Count - 1))} and {things[^1]}",
    };

    /// <summary>The text as the middle of a sentence takes it: "Offer a chance" is "offer a chance", "SHA assurance" stays.</summary>
    public static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLower(text[0], British) + text[1..];

    /// <summary>The text as a sentence begins with it.</summary>
    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpper(text[0], British) + text[1..];

    /// <summary>How many engagements.</summary>
    public static string Engagements(int count) => Count(count, "engagement", "engagements");

    /// <summary>A number with two decimals at the most, for scores and weights.</summary>
    public static string Rounded(ExactNumber number) => ((decimal)number).ToString("0.##", British);
}
