using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>What a button below the list of applications does, and with which of them.</summary>
/// <param name="IsForAll">Whether it is for every application that fits what is looked for, and not for the ticked ones alone.</param>
public sealed record BulkAttempt(ActionDefinition<ProgrammeFile> Action, bool IsForAll)
{
    /// <summary>The name of the buttons.</summary>
    public const string Name = "what";

    private static readonly ActionDefinition<ProgrammeFile>[] Actions = [AssignAssessors.Definition, Remind.Definition];

    public string Value => $"{Action.Name}/{(IsForAll ? "all" : "ticked")}";

    /// <summary>Which applications match is found when the form is sent.</summary>
    public IReadOnlyList<Field> FilledIn => IsForAll ? [.. Action.Fields.OfType<TextListField>()] : [];

    /// <returns>Null when no button has that value.</returns>
    public static BulkAttempt? Parse(string? value) =>
        Actions.SelectMany(action => (BulkAttempt[])[new(action, IsForAll: true), new(action, IsForAll: false)]).FirstOrDefault(one => one.Value == value);

    /// <summary>The fields of the attempt: the typed ones, today, and the applications that are meant.</summary>
    /// <param name="matching">Those that fit what is looked for.</param>
    public JsonElement Read(IFormCollection form, IReadOnlyList<string> matching, DateOnly today)
    {
        var fields = JsonObject.Create(FormJson.Read(form, Action.Fields.Where(field => field is not TextListField)))!;
        fields[FormJson.On] = DateField.Format(today);
        if (Meant(form, matching) is { Count: > 0 } records)
        {
            fields[Remind.ApplicationsField.Name] = new JsonArray([.. records.Select(record => (JsonNode)JsonValue.Create(record))]);
        }

        return JsonSerializer.SerializeToElement(fields);
    }

    private IReadOnlyList<string> Meant(IFormCollection form, IReadOnlyList<string> matching) => IsForAll ? matching : [.. form[Remind.ApplicationsField.Name].OfType<string>()];
}
