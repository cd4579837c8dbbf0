using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>A yes or no.</summary>
public sealed class BooleanField(string name, string label) : Field<bool>(name, label)
{
    public override string MissingMessage => $"Select yes or no: {LowerFirst(Label)}";

    internal override string? Read(JsonElement element, out bool value)
    {
        value = element.ValueKind == JsonValueKind.True;
        return element.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : MissingMessage;
    }

    internal override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}
