using System.Globalization;
using System.Text.Json;

namespace CommissioningCases.Web.Tests.Walks;

/// <summary>Fills in a form as a person would whose attempt is that JSON: the names of the boxes and what is typed in them.</summary>
public static class FilledForm
{
    /// <param name="without">Fields that the form does not ask for.</param>
    public static Dictionary<string, string> Of(JsonElement fields, params string[] without)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields.EnumerateObject().Where(field => !without.Contains(field.Name)))
        {
            Fill(form, field.Name, field.Value, fields);
        }

        return form;
    }

    private static void Fill(Dictionary<string, string> form, string name, JsonElement value, JsonElement fields)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when name == "party":
                form[$"party.{fields.GetProperty("with")}"] = value.GetString()!;
                break;
            case JsonValueKind.String when DateField.TryParse(value.GetString()!, out var day):
                form[$"{name}.day"] = day.Day.ToString(CultureInfo.InvariantCulture);
                form[$"{name}.month"] = day.Month.ToString(CultureInfo.InvariantCulture);
                form[$"{name}.year"] = day.Year.ToString(CultureInfo.InvariantCulture);
                break;
            case JsonValueKind.Object:
                foreach (var part in value.EnumerateObject())
                {
                    form[$"{name}.{part.Name}"] = part.Value.ToString();
                }

                break;
            case JsonValueKind.Array when name == "providers":
                foreach (var (row, provider) in value.EnumerateArray().Index())
                {
                    form[$"{name}.{row + 1}"] = provider.ToString();
                }

                break;
            case JsonValueKind.Array:
                form[name] = string.Join("\r\n", value.EnumerateArray());
                break;
            case JsonValueKind.True:
                form[name] = "yes";
                break;
            case JsonValueKind.False:
                form[name] = "no";
                break;
            default:
                form[name] = value.ToString();
                break;
        }
    }
}
