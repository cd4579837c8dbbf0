using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>Rows of boxes of which each that is filled in becomes an entry of its own, named <c>row.1.value</c>, <c>row.2.value</c> and so on.</summary>
public static class EntryRows
{
    public static string BoxOf(int row, Field field) => $"row.{row}.{field.Name}";

    /// <summary>An entry for each row that is filled in, with what the rest of the form says of all of them.</summary>
    /// <param name="told">What the form says beside the rows.</param>
    /// <param name="fields">What each row asks for.</param>
    /// <param name="titleOf">What messages call a row, by its number and by what it is about.</param>
    /// <param name="about">What a row is about, which the form itself fills in; null where each row says it.</param>
    public static IReadOnlyList<FormEntry> Read(
        IFormCollection form, ActionDefinition action, JsonElement told, IReadOnlyList<Field> fields, Func<int, string, string> titleOf, Field? about = null) =>
    [
        .. from row in Enumerable.Range(1, int.MaxValue).TakeWhile(row => form.ContainsKey(BoxOf(row, about ?? fields[0])))
           let typed = fields.Select(field => (Field: field, Value: FormJson.Value(form, field, BoxOf(row, field)))).ToList()
           where typed.Exists(one => one.Value is not null)
           let subject = about is null ? "" : form[BoxOf(row, about)].ToString()
           select Entry(action, told, about is null ? typed : [(about, JsonValue.Create(subject)), .. typed], row) with { Title = titleOf(row, subject) },
    ];

    /// <summary>What the form says of all entries, with what is one entry's own.</summary>
    public static PartOfAct Part(ActionDefinition action, JsonElement told, params IEnumerable<(Field Field, JsonNode? Value)> own)
    {
        var fields = JsonObject.Create(told)!;
        foreach (var (field, value) in own)
        {
            fields.Remove(field.Name);
            if (value is not null)
            {
                fields[field.Name] = value;
            }
        }

        return new PartOfAct(action.Name, JsonSerializer.SerializeToElement(fields));
    }

    private static FormEntry Entry(ActionDefinition action, JsonElement told, IReadOnlyList<(Field Field, JsonNode? Value)> own, int row) => new(Part(action, told, own))
    {
        Boxes = own.ToDictionary(one => one.Field, one => BoxOf(row, one.Field)),
    };
}
