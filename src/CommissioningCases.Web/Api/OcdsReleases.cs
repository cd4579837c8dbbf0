using CommissioningCases.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Api;

/// <summary>Notices and awards of tenders as releases of the Open Contracting Data Standard.</summary>
internal static class OcdsReleases
{
    private const string Route = ApiAddress.First + "/ocds/releases";
    private const string After = "after";
    private const string Version = "1.1";
    private const string Publisher = "Commissioning Cases";

    /// <summary>The NHS's register of organisations, in the list of such registers.</summary>
    private const string Register = "GB-NHS";

    public static ApiEndpoint Endpoint { get; } = new(Route, "ocds-releases", TokenScope.Cases, typeof(ListTenders), "Notices and awards of tenders (OCDS 1.1)")
    {
        Description = "A release for each tender that was opened, awarded or abandoned on a case in sight: what anybody may know of it, the same for everybody. There are no invitations, bids, scores or weights in it, and nothing that was written of the tender.",
        Parameters = [new(After, "Where the page begins, as links.next of the page before it says")],
        Response = typeof(OcdsPackage),
        Answer = AnswerAsync,
    };

    private static async Task<IResult> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Query.Keys.Any(word => word != After))
        {
            return ApiProblem.BadRequest(["Releases can be asked for after those of another page, and by nothing else."]);
        }

        var services = context.RequestServices;
        var from = QueryText.Of(request.Query[After].ToString()) is { } token ? new RowPosition(token, IsBackwards: false) : null;
        var list = await services.GetRequiredService<ISender>().Send(new ListTenders(from), context.RequestAborted);
        var prefix = services.GetRequiredService<Settings>().OcdsPrefix;
        OcdsRelease[] releases = [.. list.Tenders.SelectMany(tender => Of(tender, prefix, list.Bodies))];
        return ApiJson.Answer(context, new OcdsPackage(request.GetEncodedUrl(), Version, releases.Select(release => release.Date).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(), new OcdsPublisher(Publisher), releases)
        {
            Links = list.Next is null ? null : new OcdsLinks($"{request.Scheme}://{request.Host}{Route}?{After}={list.Next.Token}"),
        });
    }

    private static IEnumerable<OcdsRelease> Of(PublicTender tender, string prefix, KnownBodies bodies)
    {
        var ocid = $"{prefix}-{tender.Reference}-{tender.Entry}";
        var buyer = ReferenceTo(tender.Pct, bodies.FindPct(tender.Pct)?.Name);
        var opened = new OcdsRelease
        {
            Ocid = ocid,
            Id = $"{ocid}-{tender.Entry}",
            Date = Start(tender.OpenedOn),
            Tag = ["tender"],
            Parties = [Party(buyer, tender.Pct, "buyer", "procuringEntity")],
            Buyer = buyer,
            Tender = new OcdsTender
            {
                Id = ocid,
                Title = tender.Service,
                Status = "active",
                ProcurementMethod = tender.Type == TenderType.Open ? "open" : "limited",
                ProcurementMethodDetails = ChoiceLabels.Label(tender.Type),
                ProcuringEntity = buyer,
                TenderPeriod = new OcdsPeriod(Start(tender.OpenedOn), Start(tender.Closes.AddDays(1)).AddSeconds(-1)),
            },
        };
        yield return opened;
        if (tender.Award is { } award)
        {
            var winner = ReferenceTo(award.Provider, bodies.FindProvider(award.Provider)?.Name);
            yield return opened with
            {
                Id = $"{ocid}-{award.Entry}",
                Date = Start(award.On),
                Tag = ["award"],
                Parties = [.. opened.Parties, Party(winner, award.Provider, "supplier")],
                Tender = opened.Tender with { Status = "complete" },
                Awards = [new OcdsAward($"{ocid}-{award.Entry}", "active", Start(award.On), [winner])],
            };
        }
        else if (tender.Abandoned is { } abandoned)
        {
            yield return opened with
            {
                Id = $"{ocid}-{abandoned.Entry}",
                Date = Start(abandoned.On),
                Tag = ["tenderCancellation"],
                Tender = opened.Tender with { Status = "cancelled" },
            };
        }
    }

    private static OcdsReference ReferenceTo(string code, string? name) => new($"{Register}-{code}", name ?? code);

    private static OcdsParty Party(OcdsReference body, string code, params string[] roles) => new(body.Id, body.Name, new OcdsIdentifier(Register, code, body.Name), roles);

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
