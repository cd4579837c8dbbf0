using System.Globalization;
using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>A document that the service itself makes of the record and keeps in the entry, so that the entry's hash seals it. Longer than what people write.</summary>
public sealed class NoticeField(string name, string label) : Field<string>(name, label)
{
    /// <summary>The longest document, in characters.</summary>
    public const int Longest = 1_000_000;

    internal override string? Read(JsonElement element, out string value)
    {
        var isText = JsonText.TryRead(element, out var text);
        value = text ?? "";
        return isText && value.Length <= Longest ? null : string.Create(CultureInfo.InvariantCulture, $"{Label} must be a text of {Longest:N0} characters or fewer");
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}
