using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>A document that the service itself makes of the record and keeps in the entry, so that the entry's hash seals it. Longer than what people write.</summary>
public sealed class NoticeField(string name, string label) : Field<string>(name, label)
{
    /// <summary>The longest document, in characters.</summary>
    public const int Longest = 1_000_000;

    /// <summary>Nobody types it, and the letter does not know it: what can be no such document was not given.</summary>
    internal override bool IsBlank(JsonElement element) => !JsonText.TryRead(element, out var text) || text.Length > Longest || JsonText.IsBlank(text);

    internal override string? Read(JsonElement element, out string value)
    {
        value = element.GetString()!;
        return null;
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}
