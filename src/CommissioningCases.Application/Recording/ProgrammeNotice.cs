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

    /// <summary>The pathfinder commissioning groups that support the cluster.</summary>
    public IReadOnlyList<string> CommissioningGroups { get; init; } = [];

    /// <summary>What the cluster had learned.</summary>
    public IReadOnlyList<NoticeLesson> Lessons { get; init; } = [];

    /// <summary>The document that is sent on that day: it tells the record as of the day, and nothing that is dated later.</summary>
    public static ProgrammeNotice Of(ProgrammeFile file, DateOnly on, KnownBodies bodies)
    {
        var (then, cluster) = (file.AsOf(on), bodies.FindCluster(file.Cluster));
        return new ProgrammeNotice(
            file.Cluster,
            cluster?.Name ?? file.Cluster,
            cluster?.Sha ?? "",
            [.. (cluster?.Members ?? []).Select(pct => new NoticeTrust(pct, bodies.FindPct(pct)?.Name ?? pct))],
            [.. Enum.GetValues<LocalGroup>().Select(group => Group(then, group))],
            [.. then.Services.Values.OrderBy(service => service.Mark.Number).Select(service => Service(then, service, on, bodies))])
        {
            CommissioningGroups = file.Opened.CommissioningGroups,
            Lessons = [.. then.Lessons.Select(lesson => new NoticeLesson(lesson.On, lesson.Details.Stage, lesson.Details.Lesson))],
        };
    }

    /// <summary>The document as it is kept.</summary>
    internal string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>A kept document without prices, providers and lessons. What is no such document stays what it is.</summary>
    internal static string WithoutWhatIsConfidential(string text) => Parse(text) is { } notice
        ? (notice with { Lessons = [], Services = [.. notice.Services.Select(service => service with { Price = null, PaidForEach = null, Qualified = null })] }).Write()
        : text;

    /// <summary>Reads a kept document.</summary>
    /// <returns>Null when the text is none: what was imported can be anything.</returns>
    public static ProgrammeNotice? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<ProgrammeNotice>(text, Json) is { Cluster: not null, Services: not null, Groups: not null, Trusts: not null } notice ? notice with { CommissioningGroups = notice.CommissioningGroups ?? [], Lessons = notice.Lessons ?? [] } : null;
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

    private static NoticeService Service(ProgrammeFile file, SelectedService service, DateOnly on, KnownBodies bodies) => new(
        service.Details.Service,
        bodies.FindNationalService(service.Details.Service)?.Name ?? service.Details.Service,
        ExchangeNames.Of(service.Details.Source),
        ExchangeNames.Of(service.Details.Kind),
        service.On,
        service.Details.Feedback,
        file.Feedback.FindAll(feedback => feedback.SpeaksFor(service.Details.Service)).Count)
    {
        PackAdoptedOn = service.PackAdopted?.On,
        PrinciplesConfirmedOn = service.Confirmations.Latest()?.On,
        Principles = service.Confirmations.Latest()?.Details.Statement,
        Price = service.PriceOn(on)?.Price.ToString(),
        PaidForEach = service.PriceOn(on)?.Unit,
        Qualified = service.Listings(on).Count(listing => listing is { IsExisting: false, Standing: ProviderStanding.Qualified }),
        LiveSince = service.Live?.On,
    };
}

public sealed record NoticeTrust(string Code, string Name);

/// <param name="Group">The exchange format's word for it.</param>
/// <param name="Attending">How many people came, where they were counted.</param>
public sealed record NoticeGroup(string Group, int Engagements, DateOnly? First, DateOnly? Last, int Attending);

/// <param name="Source">The exchange format's word for it.</param>
/// <param name="Kind">The exchange format's word for it.</param>
/// <param name="Feedback">The feedback on which the choice rests.</param>
/// <param name="Statements">How many statements heard locally speak for it.</param>
public sealed record NoticeService(string Code, string Name, string Source, string Kind, DateOnly SelectedOn, string Feedback, int Statements)
{
    /// <summary>The day on which its pack was adopted; null where it was not.</summary>
    public DateOnly? PackAdoptedOn { get; init; }

    /// <summary>The day on which the principles and rules were last confirmed for it; null where they were not.</summary>
    public DateOnly? PrinciplesConfirmedOn { get; init; }

    /// <summary>How they are kept.</summary>
    public string? Principles { get; init; }

    /// <summary>In pounds, as an exact number; null where no price held on the day.</summary>
    public string? Price { get; init; }

    public string? PaidForEach { get; init; }

    /// <summary>How many providers had qualified; null in documents that do not tell it.</summary>
    public int? Qualified { get; init; }

    /// <summary>The day on which it went live; null where it had not.</summary>
    public DateOnly? LiveSince { get; init; }
}

/// <param name="Stage">When it was learned, in the cluster's own words.</param>
public sealed record NoticeLesson(DateOnly On, string Stage, string Lesson);
