using CommissioningCases.Web.Errors;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Api;

/// <summary>Reads a page of releases.</summary>
/// <param name="from">Where it begins; null for the first page.</param>
/// <param name="prefix">The publisher's prefix.</param>
internal delegate Task<(IReadOnlyList<OcdsRelease> Releases, RowPosition? Next)> ReadReleases(RowPosition? from, string prefix);

/// <summary>What all releases of the Open Contracting Data Standard share.</summary>
internal static class OcdsAnswer
{
    /// <summary>By which an address says where its page begins.</summary>
    public const string After = "after";

    private const string Version = "1.1";
    private const string Publisher = "Commissioning Cases";

    /// <summary>The NHS's register of organisations, in the list of such registers.</summary>
    private const string Register = "GB-NHS";

    public static async Task<IResult> OfAsync(HttpContext context, string route, ReadReleases read)
    {
        var request = context.Request;
        if (request.Query.Keys.Any(word => word != After))
        {
            return ApiProblem.BadRequest(["Releases can be asked for after those of another page, and by nothing else."]);
        }

        var from = QueryText.Of(request.Query[After].ToString()) is { } token ? new RowPosition(token, IsBackwards: false) : null;
        var (releases, next) = await read(from, context.RequestServices.GetRequiredService<Settings>().OcdsPrefix);
        return ApiJson.Answer(context, new OcdsPackage(request.GetEncodedUrl(), Version, releases.Select(release => release.Date).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(), new OcdsPublisher(Publisher), releases)
        {
            Links = next is null ? null : new OcdsLinks($"{request.Scheme}://{request.Host}{route}?{After}={next.Token}"),
        });
    }

    public static OcdsReference ReferenceTo(string code, string? name) => new($"{Register}-{code}", name ?? code);

    public static OcdsParty Party(OcdsReference body, string code, params string[] roles) => new(body.Id, body.Name, new OcdsIdentifier(Register, code, body.Name), roles);

    public static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The last second of a day.</summary>
    public static DateTimeOffset End(DateOnly day) => Start(day).AddDays(1).AddSeconds(-1);
}
