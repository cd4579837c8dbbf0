using System.Globalization;
using System.Text.Json;

namespace CommissioningCases.Domain.Actions.Fields;

/// <summary>A day, written <c>YYYY-MM-DD</c>.</summary>
public sealed class DateField(string name, string label) : Field<DateOnly>(name, label)
{
    internal override string? Read(JsonElement element, out DateOnly value)
    {
        value = default;
        return JsonText.TryRead(element, out var text) && TryParse(text, out value) ? null : $"{Label} must be a real date";
    }

    internal override void Write(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(Format(value));

    public static bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
