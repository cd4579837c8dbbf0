using System.Text.Json.Nodes;
using System.Text.Json;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// The fields of actions that the service fills in itself, whatever the form says: who assessed or declares an interest, the notice that is sent, and the applications that a case
/// shares. What is typed as a share is read as one before (<see cref="TypedShares"/>).
/// </summary>
internal static class FilledInFields
{
    public static JsonElement Complete(Person person, OpenedCase opened, Attempt attempt) =>
        Fill(person, opened, attempt with { Fields = TypedShares.Read(opened.State?.File, attempt.Do, attempt.Fields) });

    private static JsonElement Fill(Person person, OpenedCase opened, Attempt attempt) => opened.State?.File switch
    {
        ProgrammeFile when attempt.Do == AssessApplication.Definition.Name => With(attempt.Fields, AssessApplication.AssessorField, person.UserName),
        ProgrammeFile when attempt.Do == DeclareInterest.Definition.Name => With(attempt.Fields, DeclareInterest.PersonField, person.UserName),
        ProgrammeFile file when NoticeFieldOf(attempt.Do) is { } notice => With(attempt.Fields, notice, ProgrammeNotice.Of(file, DayOf(attempt) ?? file.LatestOn, opened.Reference.Bodies).Write()),
        CaseFile when attempt.Do == TakeStep.Definition.Name && attempt.Fields.TryGetProperty(TakeStep.ContractsField.Name, out _) => Complete(person, opened, attempt with { Fields = Without(attempt.Fields, TakeStep.ContractsField) }),
        CaseFile file => SharedApplications.Seal(file, attempt.Do, attempt.Fields),
        _ => attempt.Fields,
    };

    /// <summary>The day that the attempt gives; null where it gives none, and is invalid.</summary>
    private static DateOnly? DayOf(Attempt attempt) =>
        attempt.Fields.TryGetProperty("on", out var on) && on.ValueKind == JsonValueKind.String && DateField.TryParse(on.GetString()!, out var day) ? day : null;

    private static Field? NoticeFieldOf(string action) => ProgrammeActions.All.FirstOrDefault(one => one.Name == action)?.Fields.FirstOrDefault(field => field is NoticeField);

    /// <summary>What a step brings about in contracts is for the service to say alone, also where it brings nothing about.</summary>
    private static JsonElement Without(JsonElement fields, Field field)
    {
        var kept = JsonObject.Create(fields)!;
        kept.Remove(field.Name);
        return JsonSerializer.SerializeToElement(kept);
    }

    private static JsonElement With(JsonElement fields, Field field, string value)
    {
        var completed = JsonObject.Create(fields)!;
        completed[field.Name] = value;
        return JsonSerializer.SerializeToElement(completed);
    }
}
