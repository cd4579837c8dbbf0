using System.Text.Json;

namespace CommissioningCases.Application.Store;

/// <summary>The fields of stored entries as JSON.</summary>
internal static class EntryFields
{
    /// <summary>The fields in the form in which they are hashed, whatever form the database gave them.</summary>
    public static string Canonical(string fields)
    {
        try
        {
            return CanonicalJson.Rewrite(fields);
        }
        catch (JsonException)
        {
            // Nested deeper than anything that was ever recorded: whoever reads them finds that out.
            return fields;
        }
    }

    /// <summary>Whether there are fields to read. The database itself takes any JSON.</summary>
    public static bool HasFields(this Entry entry)
    {
        try
        {
            return entry.ReadFields().ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static JsonElement ReadFields(this Entry entry) => Parse(entry.Fields);

    /// <summary>The attempt as it was submitted: the fields, and beside them the day and the id that are columns of their own.</summary>
    public static JsonElement ReadSubmission(this Entry entry)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(entry.Fields.Length + 64);
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("on", DateField.Format(entry.OnDay));
            if (entry.RecordId is not null)
            {
                writer.WriteString("id", entry.RecordId);
            }

            foreach (var field in entry.ReadFields().EnumerateObject())
            {
                field.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
