using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>The published weights of a tender's evaluation, in per cent.</summary>
public sealed record Weights(decimal Quality, decimal Value);

/// <summary>The weights of quality and value: neither negative, together 100.</summary>
public sealed class WeightsField(string name, string label) : Field<Weights>(name, label)
{
    internal override string? Read(JsonElement element, out Weights value)
    {
        value = new Weights(0, 0);
        if (element.ValueKind != JsonValueKind.Object
            || !TryRead(element, "quality", out var quality)
            || !TryRead(element, "value", out var worth))
        {
            return $"{Label} must give a number for quality and for value";
        }

        value = new Weights(quality, worth);

        // Compared with what is left of 100 so that no sum of huge numbers can overflow.
        return quality < 0 || worth < 0 || worth > 100 || quality != 100 - worth ? $"{Label} must not be negative and must add up to 100" : null;
    }

    internal override void Write(Utf8JsonWriter writer, Weights value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("quality");
        NumberField.WriteNumber(writer, value.Quality);
        writer.WritePropertyName("value");
        NumberField.WriteNumber(writer, value.Value);
        writer.WriteEndObject();
    }

    private static bool TryRead(JsonElement element, string name, out decimal number)
    {
        number = 0;
        return element.TryGetProperty(name, out var property)
            && property.ValueKind == JsonValueKind.Number
            && property.TryGetDecimal(out number);
    }
}
