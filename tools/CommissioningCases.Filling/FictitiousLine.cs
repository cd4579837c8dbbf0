using System.Buffers;
using System.Text.Json;

namespace CommissioningCases.Filling;

/// <summary>So many days after the line that says so.</summary>
internal readonly record struct DaysLater(int Days);

/// <summary>A line of a fictitious history.</summary>
/// <param name="By">The role of whoever records it.</param>
internal sealed record FictitiousLine(string Do, DateOnly On, Role By, IReadOnlyList<(string Name, object Value)> Fields)
{
    public FictitiousLine Later(int days) => this with { On = On.AddDays(days) };

    /// <summary>The fields as a history writes them, with the day.</summary>
    public JsonElement ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("on", DateField.Format(On));
            foreach (var (name, value) in Fields)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DaysLater later:
                json.WriteStringValue(DateField.Format(On.AddDays(later.Days)));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                JsonSerializer.Serialize(json, value);
                break;
        }
    }
}
