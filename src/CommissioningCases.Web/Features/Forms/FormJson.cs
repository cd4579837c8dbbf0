using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>
/// Turns a posted form into the JSON of the exchange format: dates, numbers, yes and no as such. What cannot be turned is passed on as the text
/// that was typed, so that the rules name the field; what was left blank is left out.
/// </summary>
public static class FormJson
{
    /// <summary>The day on which it happened, which every attempt gives.</summary>
    public const string On = "on";

    public const string Yes = "yes";
    public const string No = "no";

    /// <param name="given">Fields that the page's address gives, such as the step.</param>
    public static JsonElement Read(IFormCollection form, IEnumerable<Field> fields, params ReadOnlySpan<(Field Field, string Value)> given) =>
        Read(form, fields, field => Value(form, field), given);

    /// <param name="value">Reads a field.</param>
    public static JsonElement Read(IFormCollection form, IEnumerable<Field> fields, Func<Field, JsonNode?> value, params ReadOnlySpan<(Field Field, string Value)> given)
    {
        var json = new JsonObject();
        Add(json, On, Text(TypedDate.Read(form, On).ToString()));
        foreach (var field in fields)
        {
            Add(json, field.Name, value(field));
        }

        foreach (var (field, known) in given)
        {
            json[field.Name] = known;
        }

        return JsonSerializer.SerializeToElement(json);
    }

    /// <summary>The names of a form's fields, from top to bottom.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<Field> fields) => [On, .. fields.Select(field => field.Name)];

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    /// <summary>What was typed in a field, by its kind.</summary>
    public static JsonNode? Value(IFormCollection form, Field field) => Value(form, field, field.Name);

    /// <param name="box">The box that asks for it, where that is not called as the field is.</param>
    public static JsonNode? Value(IFormCollection form, Field field, string box) => field switch
    {
        DateField => Text(TypedDate.Read(form, box).ToString()),
        NumberField => Number(Typed(form, box)),
        BooleanField => Typed(form, box) switch
        {
            Yes => JsonValue.Create(true),
            No => JsonValue.Create(false),
            var other => Text(other),
        },
        NoticeField => null, // the service makes it of the record
        TextListField { Source: null } => List(Typed(form, box).Split('\n')),
        TextListField { Source: CodeSource.Provider } => List(Rows.Typed(form, box)),
        TextListField => List(form[box].OfType<string>()),
        ResultsField => Numbers(form, form.Keys.Where(key => key.StartsWith(Results.Prefix(box), StringComparison.Ordinal)), box),
        CriteriaField => FindingsOf(form, box),
        WeightsField => Numbers(form, [Results.NameOf(box, "quality"), Results.NameOf(box, "value")], box),
        _ => Text(Typed(form, box)),
    };

    /// <summary>What was typed; browsers send line breaks as two characters, which the length of a text must not count twice.</summary>
    private static string Typed(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();

    public static JsonValue? Text(string typed) => typed.Length == 0 ? null : JsonValue.Create(typed);

    /// <summary>The number with all its digits; people do not write exponents, so what has one is none.</summary>
    private static JsonValue? Number(string typed) =>
        !typed.Contains('e', StringComparison.OrdinalIgnoreCase) && ExactNumber.TryParse(typed.StartsWith('+') ? typed.AsSpan(1) : typed, out var number)
            ? JsonNode.Parse(number.ToString())!.AsValue()
            : Text(typed);

    public static JsonArray? List(IEnumerable<string> texts)
    {
        JsonNode[] items = [.. texts.Select(text => text.ReplaceLineEndings("\n").Trim()).Where(text => text.Length > 0).Select(text => (JsonNode)JsonValue.Create(text))];
        return items.Length == 0 ? null : new JsonArray(items);
    }

    /// <summary>Of each criterion what was chosen and typed; a criterion of which nothing was is there all the same, so that it can be named.</summary>
    private static JsonObject? FindingsOf(IFormCollection form, string field)
    {
        var findings = new JsonObject();
        for (var number = 1; form.ContainsKey(CriterionFindings.NamesOf(field, number).Reason); number++)
        {
            var (result, reason) = CriterionFindings.NamesOf(field, number);
            var finding = new JsonObject();
            Add(finding, CriteriaField.Result, Text(Typed(form, result)));
            Add(finding, CriteriaField.Reason, Text(Typed(form, reason)));
            findings[number.ToString(CultureInfo.InvariantCulture)] = finding;
        }

        return findings.Count == 0 ? null : findings;
    }

    private static JsonObject? Numbers(IFormCollection form, IEnumerable<string> names, string field)
    {
        var numbers = new JsonObject();
        foreach (var name in names)
        {
            Add(numbers, Results.KeyOf(name, field), Number(Typed(form, name)));
        }

        return numbers.Count == 0 ? null : numbers;
    }
}
