using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>Free text of at most <see cref="Field.LongestText"/> characters.</summary>
public sealed class TextField(string name, string label) : Field<string>(name, label)
{
    /// <summary>Whether one line is enough; otherwise a form offers room for several.</summary>
    public bool IsShort { get; init; }

    /// <summary>Whether signs say something without a letter or a digit, as the per cent sign does of a unit.</summary>
    public bool IsOfSigns { get; init; }

    /// <summary>What is wrong with a text that has to be given; null where nothing is.</summary>
    public string? FaultOf(string text) => JsonSerializer.SerializeToElement(text) is var given && IsBlank(given) ? MissingMessage : Read(given, out _);

    internal override bool IsBlank(JsonElement element) => IsOfSigns && element.ValueKind == JsonValueKind.String
        ? JsonText.TryRead(element, out var text) && string.IsNullOrWhiteSpace(text)
        : base.IsBlank(element);

    internal override string? Read(JsonElement element, out string value)
    {
        if (!JsonText.TryRead(element, out var text))
        {
            value = "";
            return $"{Label} must be text";
        }

        value = text;
        return JsonText.IsTooLong(text) ? $"{Label} must be 4,000 characters or fewer" : null;
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}
