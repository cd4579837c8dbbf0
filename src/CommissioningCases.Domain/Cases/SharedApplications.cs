using System.Buffers;
using System.Text.Json;

namespace CommissioningCases.Domain.Cases;

/// <summary>
/// What a step rests on where the case shares the applications of a choice programme. They are no entries of the case; so that its entries alone tell how it was
/// decided, they are put into the attempt, and its entry seals them.
/// </summary>
public static class SharedApplications
{
    /// <summary>The applications as the programme had them when the step was tried. Of other cases, and of other steps, it is not read.</summary>
    public static ApplicationsField Field { get; } = new("applications", "Applications in the choice programme") { Presence = Presence.Optional };

    /// <summary>Whether the attempt is a step that rests on shared applications.</summary>
    /// <param name="fields">A JSON object.</param>
    public static bool Bear(CaseFile file, string? action, JsonElement fields) =>
        file.SharesApplications
        && action == TakeStep.Definition.Name
        && file.Scenario.FindStep(JsonText.Find(fields, TakeStep.StepField.Utf8Name) ?? "") is { RestsOnApplications: true };

    /// <summary>Whether the attempt is such a step and holds no applications, as those that were recorded before entries sealed them.</summary>
    public static bool AreMissing(CaseFile file, string action, JsonElement fields) => Bear(file, action, fields) && !fields.TryGetProperty(Field.Name, out _);

    /// <summary>The attempt's fields with the applications that the case has by now, whatever it said of them itself, where it rests on them; else as they are.</summary>
    /// <param name="file">The case with the applications put to it: <c>SharedProgramme</c>.</param>
    public static JsonElement Seal(CaseFile file, string? action, JsonElement fields)
    {
        if (!Bear(file, action, fields))
        {
            return fields;
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var field in fields.EnumerateObject().Where(field => !field.NameEquals(Field.Name)))
            {
                field.WriteTo(writer);
            }

            writer.WritePropertyName(Field.Name);
            Field.Write(writer, file.Applications);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
