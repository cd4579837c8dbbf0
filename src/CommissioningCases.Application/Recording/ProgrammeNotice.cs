using System.Text.Encodings.Web;
using System.Text.Json;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// The document by which the SHA is notified of a cluster's priorities (CP.3), and which is shared with the Department (CP.4). It is made of the record at
/// the moment it is sent and kept as it is in the entry, so that the entry's hash seals it: what a page shows later is what was sent.
/// </summary>
public sealed record ProgrammeNotice(
    string Cluster, string Name, string Sha, IReadOnlyList<NoticeTrust> Trusts, IReadOnlyList<NoticeGroup> Groups, IReadOnlyList<NoticeService> Services)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as it is kept.</summary>
    internal static string Of(ProgrammeFile file, KnownBodies bodies)
    {
        var cluster = bodies.FindCluster(file.Cluster);
        return JsonSerializer.Serialize(
            new ProgrammeNotice(
                file.Cluster,
                cluster?.Name ?? file.Cluster,
                cluster?.Sha ?? "",
                [.. (cluster?.Members ?? []).Select(pct => new NoticeTrust(pct, bodies.FindPct(pct)?.Name ?? pct))],
                [.. Enum.GetValues<LocalGroup>().Select(group => Group(file, group))],
                [.. file.Services.Values.OrderBy(service => service.Mark.Number).Select(service => Service(file, service, bodies))]),
            Json);
    }

    /// <summary>Reads a kept document.</summary>
    /// <returns>Null when the text is none: what was imported can be anything.</returns>
    public static ProgrammeNotice? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<ProgrammeNotice>(text, Json) is { Cluster: not null, Services: not null, Groups: not null, Trusts: not null } notice ? notice : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static NoticeGroup Group(ProgrammeFile file, LocalGroup group)
    {
        var engagements = file.Engagements.FindAll(engagement => engagement.Details.Group == group);
        return new NoticeGroup(
            ExchangeNames.Of(group),
            engagements.Count,
            engagements.IsEmpty ? null : engagements.Min(engagement => engagement.On),
            engagements.IsEmpty ? null : engagements.Max(engagement => engagement.On),
            engagements.Sum(engagement => engagement.Attending ?? 0));
    }

    private static NoticeService Service(ProgrammeFile file, SelectedService service, KnownBodies bodies) => new(
        service.Details.Service,
        bodies.FindNationalService(service.Details.Service)?.Name ?? service.Details.Service,
        ExchangeNames.Of(service.Details.Source),
        ExchangeNames.Of(service.Details.Kind),
        service.On,
        service.Details.Feedback,
        file.Feedback.FindAll(feedback => feedback.SpeaksFor(service.Details.Service)).Count);
}

public sealed record NoticeTrust(string Code, string Name);

/// <param name="Group">The exchange format's word for it.</param>
/// <param name="Attending">How many people came, where they were counted.</param>
public sealed record NoticeGroup(string Group, int Engagements, DateOnly? First, DateOnly? Last, int Attending);

/// <param name="Source">The exchange format's word for it.</param>
/// <param name="Kind">The exchange format's word for it.</param>
/// <param name="Feedback">The feedback on which the choice rests.</param>
/// <param name="Statements">How many statements heard locally speak for it.</param>
public sealed record NoticeService(string Code, string Name, string Source, string Kind, DateOnly SelectedOn, string Feedback, int Statements);
