using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommissioningCases.Application.Sheets;

/// <summary>Turns what people write in cells into the words of the exchange format. What cannot be turned is passed on as it stands, so that the rules name what is wrong with it.</summary>
internal static partial class TypedCell
{
    private static readonly string[] Days =
        ["yyyy-MM-dd", "d/M/yyyy", "d/M/yy", "d.M.yyyy", "d.M.yy", "d-M-yyyy", "d-M-yy", "yyyy/M/d", "yyyyMMdd", "d MMM yyyy", "d MMM yy", "d-MMM-yyyy", "d-MMM-yy", "d MMMM yyyy", "d/MMM/yyyy"];

    private static readonly string[] Months = ["yyyy-MM", "M/yyyy", "MMM yyyy", "MMM yy", "MMM-yyyy", "MMM-yy", "MMMM yyyy", "MMMM yy"];

    /// <summary>Days that Excel counts, where a cell lost its format: from 1982 to 2036.</summary>
    private static readonly (int First, int Last) Counted = (30_000, 50_000);

    /// <summary>The day in the words of the exchange format; the text itself where it is none.</summary>
    public static string Day(string text) => TryReadDay(text, out var day) ? DateField.Format(day) : text;

    public static bool TryReadDay(string text, out DateOnly day)
    {
        var plain = Plain(text);
        if (plain.Length == 5 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= Counted.First && count <= Counted.Last)
        {
            day = DateOnly.FromDateTime(DateTime.FromOADate(count));
            return true;
        }

        return DateOnly.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day);
    }

    /// <summary>Reads a month, such as "March 2013", as its first day.</summary>
    public static bool TryReadMonth(string text, out DateOnly first) =>
        DateOnly.TryParseExact(Plain(text), Months, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out first);

    /// <summary>The number with all its digits, without the commas between thousands; the text itself where it is none. People do not write exponents, so what has one is none.</summary>
    public static JsonNode Number(string text)
    {
        var plain = Thousands().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text;
        plain = plain.StartsWith('+') ? plain[1..] : plain;
        return !plain.Contains('e', StringComparison.OrdinalIgnoreCase) && ExactNumber.TryParse(plain, out var number) ? JsonNode.Parse(number.ToString())! : JsonValue.Create(text);
    }

    /// <summary>What several things in one cell are, parted by semicolons or lines.</summary>
    public static IReadOnlyList<string> List(string text) => text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether both are the same words, whatever their case and the blanks around and in them.</summary>
    public static bool IsSame(string one, string other) => string.Equals(Squeezed(one), Squeezed(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the time that follows a day, and with September as others are shortened.</summary>
    private static string Plain(string text) => September().Replace(TimeOfDay().Replace(text.Trim(), ""), "Sep");

    private static string Squeezed(string text) => Blanks().Replace(text.Trim(), " ");

    [GeneratedRegex(@"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\bSept\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex September();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
