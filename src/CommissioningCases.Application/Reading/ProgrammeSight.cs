using System.Collections.Immutable;
using System.Text.Json;

namespace CommissioningCases.Application.Reading;

/// <summary>
/// What of a programme is kept from whom. Union representatives see with whom the cluster engaged and which services are to be opened, and nothing of
/// applicants. Of two assessors neither sees the other's marks until both are in, nor does anybody who could tell them.
/// </summary>
internal static class ProgrammeSight
{
    private static readonly JsonElement Hidden = JsonSerializer.SerializeToElement(new Dictionary<string, string>());

    /// <summary>The actions whose accepted entries the person sees, and no others; null where they see every entry.</summary>
    public static IReadOnlyCollection<string>? SeenActions(this Person person, ProgrammeFile file) => person.Role == Role.UnionRepresentative
        ? [.. file.Kind.Actions.Where(action => !action.UnionsSee.IsNothing).Select(action => action.Name)]
        : null;

    /// <summary>The file without applications, outcomes, what is written in packs, offers, prices, scores and lessons; of what was struck what they saw before, and not why.</summary>
    public static ProgrammeFile AsUnionsSeeIt(this ProgrammeFile file) => file with
    {
        CriteriaSet = [],
        ScoresGiven = [],
        Services = file.Services.ToImmutableSortedDictionary(service => service.Key, service => Strip(service.Value), file.Services.KeyComparer),
        Dropped = file.Dropped.ConvertAll(dropped => dropped with { Selected = Strip(dropped.Selected) }),
        Applications = file.Applications.Clear(),
        Pending = file.Pending.Clear(),
        Lessons = [],
        Struck = file.Struck.Where(struck => IsSeen(struck.Value.Fact)).ToImmutableDictionary(struck => struck.Key, struck => struck.Value with { Fact = Strip(struck.Value.Fact), Details = struck.Value.Details with { Reason = "" } }),
    };

    /// <returns>The entry without what the person may not see; null where they do not see it at all.</returns>
    public static EntryView? AsSeenBy(this EntryView entry, Person person, ProgrammeFile file) => person.Role switch
    {
        Role.UnionRepresentative when !entry.IsAccepted || file.Kind.Find(entry.Do) is null or { UnionsSee.IsNothing: true } => null,
        Role.Auditor => entry,
        _ => IsBlindTo(entry, person, file) ? entry with { Fields = OnlyApplication(entry.Fields) } : entry,
    };

    /// <summary>Whether it is an assessment by somebody else of an application whose assessments are not both in.</summary>
    private static bool IsBlindTo(EntryView entry, Person person, ProgrammeFile file) =>
        entry.Do == AssessApplication.Definition.Name
        && Text(entry.Fields, AssessApplication.ApplicationField) is { } record
        && file.FindApplication(record) is { } application
        && application.Assessments.Find(assessment => assessment.Mark.Number == entry.Number) is { } assessment
        && !application.ShowsMarksOf(assessment, person.UserName);

    private static JsonElement OnlyApplication(JsonElement fields) => Text(fields, AssessApplication.ApplicationField) is { } record
        ? JsonSerializer.SerializeToElement(new Dictionary<string, string> { [AssessApplication.ApplicationField.Name] = record })
        : Hidden;

    private static SelectedService Strip(SelectedService service) => service with
    {
        PackVersions = [],
        Prices = [],
        Offers = [],
        Qualifications = [],
        ListingDetails = service.ListingDetails.FindAll(told => IsExisting(service, told.Details.Provider)),
        StandingChanges = service.StandingChanges.FindAll(change => IsExisting(service, change.Provider)),
    };

    private static Fact Strip(Fact fact) => fact is SelectedService service ? Strip(service) : fact;

    private static bool IsSeen(Fact fact) => fact is LocalEngagement or Attendance or Feedback or SelectedService or PackAdoption or PrinciplesConfirmation or ExistingProvider;

    private static bool IsExisting(SelectedService service, string provider) => service.ExistingProviders.Exists(existing => existing.Details.Provider == provider);

    private static string? Text(JsonElement fields, CodeField field) =>
        fields.TryGetProperty(field.Name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
