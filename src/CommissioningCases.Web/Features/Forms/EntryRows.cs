using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>
/// Rows of boxes of which each that is filled in becomes an entry of its own. They are named by what they are about, such as <c>row.R1C.quality</c>: were they
/// named by their places, a page that is drawn again with fewer rows would show what was typed of one beside another.
/// </summary>
public static class EntryRows
{
    private const string Prefix = "row.";

    /// <param name="row">What the row is about, or its number where it says that itself.</param>
    public static string BoxOf(string row, Field field) => $"{Prefix}{row}.{field.Name}";

    /// <summary>An entry for each row that is filled in, with what the rest of the form says of all of them.</summary>
    /// <param name="told">What the form says beside the rows.</param>
    /// <param name="fields">What each row asks for.</param>
    /// <param name="titleOf">What messages call a row, by what it is about; by its own name where it says that itself.</param>
    /// <param name="about">What a row is about, which the form itself fills in; null where each row says it.</param>
    public static IReadOnlyList<FormEntry> Read(
        IFormCollection form, ActionDefinition action, JsonElement told, IReadOnlyList<Field> fields, Func<string, string> titleOf, Field? about = null) =>
    [
        .. from row in RowsOf(form, about ?? fields[0])
           let typed = fields.Select(field => (Field: field, Value: FormJson.Value(form, field, BoxOf(row, field)))).ToList()
           where typed.Exists(one => one.Value is not null)
           let subject = about is null ? row : form[BoxOf(row, about)].ToString()
           select Entry(action, told, about is null ? typed : [(about, JsonValue.Create(subject)), .. typed], row) with { Title = titleOf(subject) },
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

    /// <param name="told">A field that each row tells, whether it is filled in or not.</param>
    private static IEnumerable<string> RowsOf(IFormCollection form, Field told)
    {
        var end = $".{told.Name}";
        return form.Keys
            .Where(box => box.Length > Prefix.Length + end.Length && box.StartsWith(Prefix, StringComparison.Ordinal) && box.EndsWith(end, StringComparison.Ordinal))
            .Select(box => box[Prefix.Length..^end.Length]);
    }

    private static FormEntry Entry(ActionDefinition action, JsonElement told, IReadOnlyList<(Field Field, JsonNode? Value)> own, string row) => new(Part(action, told, own))
    {
        Boxes = own.ToDictionary(one => one.Field, one => BoxOf(row, one.Field)),
    };
}
