using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>A value for each of some things, keyed by the thing's name, such as a measure's id.</summary>
public sealed class ResultsField(string name, string label) : Field<IReadOnlyDictionary<string, ExactNumber>>(name, label)
{
    /// <summary>What the values are for, as a person calls it.</summary>
    public string KeyedBy { get; init; } = "measure";

    internal override string? Read(JsonElement element, out IReadOnlyDictionary<string, ExactNumber> value)
    {
        var results = new Dictionary<string, ExactNumber>(StringComparer.Ordinal);
        value = results;
        if (element.ValueKind != JsonValueKind.Object)
        {
            return $"{Label} must give a number for each {KeyedBy}";
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!ExactNumber.TryRead(property.Value, out var number))
            {
                return $"{Label} must give a number for each {KeyedBy}";
            }

            results[property.Name] = number;
        }

        return null;
    }

    internal override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, ExactNumber> value)
    {
        writer.WriteStartObject();
        foreach (var (measure, number) in value.OrderBy(result => result.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(measure);
            NumberField.WriteNumber(writer, number);
        }

        writer.WriteEndObject();
    }
}
