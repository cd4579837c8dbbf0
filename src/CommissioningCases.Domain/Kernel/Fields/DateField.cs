using System.Globalization;
using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>A day, written <c>YYYY-MM-DD</c>.</summary>
public sealed class DateField(string name, string label) : Field<DateOnly>(name, label)
{
    /// <summary>The letters of a year.</summary>
    private const int YearLength = 4;

    /// <summary>What is said of a day that is further ahead than anybody plans: a slip of the pen, which would silence what is asked on that day.</summary>
    public const string TooFar = "Check the year: the day is too far ahead";

    private const int YearsAhead = 10;

    /// <summary>Whether a day of something to come is further ahead than anybody plans.</summary>
    public static bool IsTooFar(DateOnly? day, DateOnly from) => day?.Year - from.Year > YearsAhead;

    public override string MissingMessage => Label.StartsWith("The ", StringComparison.Ordinal) ? base.MissingMessage : $"Enter the {LowerFirst(Label)}";

    internal override string? Read(JsonElement element, out DateOnly value)
    {
        value = default;
        return !JsonText.TryRead(element, out var text) ? NotReal(Label) : TryParse(text, out value) ? null : FaultOf(Label, text);
    }

    /// <summary>What is wrong with a text that is no day: which part is missing or cannot be, where it has the parts of one.</summary>
    /// <param name="label">What people call the day.</param>
    public static string FaultOf(string label, string text)
    {
        if (text.Split('-') is not [var year, var month, var day])
        {
            return NotReal(label);
        }

        string[] missing = [.. from part in new[] { ("day", day), ("month", month), ("year", year) } where part.Item2.Length == 0 select part.Item1];
        return missing.Length > 0 ? $"{label} must include a {string.Join(" and ", missing)}"
            : year.Length != YearLength || !year.All(char.IsAsciiDigit) ? "Year must have 4 numbers"
            : NotReal(label);
    }

    private static string NotReal(string label) => $"{label} must be a real date";

    internal override void Write(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(Format(value));

    /// <summary>Reads a real day. Written out, because the framework's exact parser takes longer than a whole decision otherwise does.</summary>
    public static bool TryParse(string text, out DateOnly value)
    {
        value = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]
            || !TryParseDigits(text.AsSpan(0, 4), out var year)
            || !TryParseDigits(text.AsSpan(5, 2), out var month)
            || !TryParseDigits(text.AsSpan(8, 2), out var day)
            || year == 0
            || month is 0 or > 12
            || day == 0
            || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    public static string Format(DateOnly value) => value.ToString("O", CultureInfo.InvariantCulture);

    private static bool TryParseDigits(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
