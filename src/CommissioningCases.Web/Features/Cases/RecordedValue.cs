using System.Text.Json;
using CommissioningCases.Web.Features.Forms;
using Results = CommissioningCases.Web.Features.Forms.Results;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What an entry recorded, as the boxes of its form hold it.</summary>
internal static class RecordedValue
{
    /// <param name="recorded">The entry's fields.</param>
    /// <param name="fields">Those of the form.</param>
    /// <param name="name">Of a field, or of one of the boxes for a field's numbers.</param>
    public static IReadOnlyList<string> Of(JsonElement recorded, IReadOnlyList<Field> fields, string name)
    {
        if (recorded.TryGetProperty(name, out var value))
        {
            return Texts(value, fields.FirstOrDefault(field => field.Name == name));
        }

        return fields.FirstOrDefault(field => name.StartsWith(Results.Prefix(field.Name), StringComparison.Ordinal)) is { } several
            && recorded.TryGetProperty(several.Name, out var numbers)
            && numbers.ValueKind == JsonValueKind.Object
            && numbers.TryGetProperty(Results.KeyOf(name, several.Name), out var number)
                ? Texts(number, null)
                : [];
    }

    private static IReadOnlyList<string> Texts(JsonElement value, Field? field) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => [FormJson.Yes],
        JsonValueKind.False => [FormJson.No],
        JsonValueKind.Array when field is TextListField { Source: null } => [string.Join('\n', value.EnumerateArray().Select(item => item.GetString()))],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.GetString()).OfType<string>()],
        _ => [],
    };
}
