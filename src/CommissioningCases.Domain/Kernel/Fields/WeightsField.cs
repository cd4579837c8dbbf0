using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>The published weights of a tender's evaluation, in per cent.</summary>
public sealed record Weights(ExactNumber Quality, ExactNumber Value)
{
    /// <summary>What a bid's scores come to by these weights, from 0 to 100 times 100: exact, so that no two bids are taken for equal that are not.</summary>
    internal ExactNumber Weigh(ExactNumber quality, ExactNumber value) => (quality * Quality) + (value * Value);
}

/// <summary>The weights of quality and value: each at least so much, together 100.</summary>
public sealed class WeightsField(string name, string label) : Field<Weights>(name, label)
{
    /// <summary>A criterion that weighs less decides nothing (PP.7).</summary>
    public const int Least = 10;

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
        return quality < Least || worth < Least || quality + worth != 100 ? $"Each of the {LowerFirst(Label)} must be {Least} or more, and together they must be 100" : null;
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

    private static bool TryRead(JsonElement element, string name, out ExactNumber number)
    {
        number = default;
        return element.TryGetProperty(name, out var property) && ExactNumber.TryRead(property, out number);
    }
}
