using System.Text.Json;

namespace CommissioningCases.Domain.Kernel;

/// <summary>The id that a line gives its record, by which other lines name it.</summary>
public sealed class IdField(string name, string label) : Field<string>(name, label)
{
    internal override string? Read(JsonElement element, out string value)
    {
        if (!JsonText.TryRead(element, out var text))
        {
            value = "";
            return $"{Label} must be text";
        }

        value = ExchangeText.Normalize(text);
        return JsonText.IsTooLong(text) ? $"{Label} must be 4,000 characters or fewer"
            : ExchangeText.HasUnseen(text) ? $"{Label} must not hold characters that cannot be seen"
            : RecordName.IsOfAnEntry(value) ? $"{Label} must not look like the name of an entry, such as {RecordName.Of(7)}"
            : null;
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}
