using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>A list of texts or codes, in order. Blank texts among them were not given; a list of codes has none.</summary>
public sealed class TextListField(string name, string label) : Field<IReadOnlyList<string>>(name, label)
{
    /// <summary>From where a form offers the codes; null for free texts.</summary>
    public CodeSource? Source { get; init; }

    public override string MissingMessage => Source is null ? base.MissingMessage : $"Choose {LowerFirst(Label)}";

    internal override string? Read(JsonElement element, out IReadOnlyList<string> value)
    {
        value = [];
        if (element.ValueKind != JsonValueKind.Array)
        {
            return $"{Label} must be a list";
        }

        var texts = new List<string>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            if (JsonText.IsBlank(item))
            {
                if (Source is null)
                {
                    continue;
                }

                return MissingMessage;
            }

            if (!JsonText.TryRead(item, out var text) || JsonText.IsTooLong(text))
            {
                return $"{Label} must be a list of texts of 4,000 characters or fewer";
            }

            texts.Add(text);
        }

        value = texts;
        return texts.Count == 0 && Presence == Presence.Required ? MissingMessage : null;
    }

    internal override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value)
    {
        writer.WriteStartArray();
        foreach (var text in value)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
