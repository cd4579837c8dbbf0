using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Application.Recording;

/// <summary>The fields of a programme's actions that the service fills in itself, whatever the form says: who assessed, and the notice that is sent.</summary>
internal static class ProgrammeFields
{
    public static JsonElement Complete(Person person, ProgrammeFile file, KnownBodies bodies, Attempt attempt) => attempt.Do switch
    {
        _ when attempt.Do == AssessApplication.Definition.Name => With(attempt.Fields, AssessApplication.AssessorField, person.UserName),
        _ when attempt.Do == NotifySha.Definition.Name => With(attempt.Fields, NotifySha.NoticeField, ProgrammeNotice.Of(file, bodies)),
        _ when attempt.Do == ShareWithDepartment.Definition.Name => With(attempt.Fields, ShareWithDepartment.NoticeField, ProgrammeNotice.Of(file, bodies)),
        _ => attempt.Fields,
    };

    private static JsonElement With(JsonElement fields, Field field, string value)
    {
        var completed = JsonObject.Create(fields)!;
        completed[field.Name] = value;
        return JsonSerializer.SerializeToElement(completed);
    }
}
