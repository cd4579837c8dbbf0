using MediatR;

namespace CommissioningCases.Web.Api;

/// <summary>Notices and awards of tenders as releases of the Open Contracting Data Standard.</summary>
internal static class OcdsReleases
{
    private const string Route = ApiAddress.First + "/ocds/releases";

    public static ApiEndpoint Endpoint { get; } = new(Route, "ocds-releases", TokenScope.Cases, typeof(ListTenders), "Notices and awards of tenders (OCDS 1.1)")
    {
        Description = "A release for each tender that was opened, awarded or abandoned on a case in sight: what anybody may know of it, the same for everybody. There are no invitations, bids, scores or weights in it, and nothing that was written of the tender.",
        Parameters = [new(OcdsAnswer.After, "Where the page begins, as links.next of the page before it says")],
        Response = typeof(OcdsPackage),
        Answer = AnswerAsync,
    };

    private static Task<IResult> AnswerAsync(HttpContext context) => OcdsAnswer.OfAsync(context, Route, async (from, prefix) =>
    {
        var list = await context.RequestServices.GetRequiredService<ISender>().Send(new ListTenders(from), context.RequestAborted);
        return ([.. list.Tenders.SelectMany(tender => Of(tender, prefix, list.Bodies))], list.Next);
    });

    private static IEnumerable<OcdsRelease> Of(PublicTender tender, string prefix, KnownBodies bodies)
    {
        var ocid = $"{prefix}-{tender.Reference}-{tender.Entry}";
        var buyer = OcdsAnswer.ReferenceTo(tender.Pct, bodies.FindPct(tender.Pct)?.Name);
        var opened = new OcdsRelease
        {
            Ocid = ocid,
            Id = $"{ocid}-{tender.Entry}",
            Date = OcdsAnswer.Start(tender.OpenedOn),
            Tag = ["tender"],
            Parties = [OcdsAnswer.Party(buyer, tender.Pct, "buyer", "procuringEntity")],
            Buyer = buyer,
            Tender = new OcdsTender
            {
                Id = ocid,
                Title = tender.Service,
                Status = "active",
                ProcurementMethod = tender.Type == TenderType.Open ? "open" : "limited",
                ProcurementMethodDetails = ChoiceLabels.Label(tender.Type),
                ProcuringEntity = buyer,
                TenderPeriod = new OcdsPeriod(OcdsAnswer.Start(tender.OpenedOn), OcdsAnswer.End(tender.Closes)),
            },
        };
        yield return opened;
        if (tender.Award is { } award)
        {
            var winner = OcdsAnswer.ReferenceTo(award.Provider, bodies.FindProvider(award.Provider)?.Name);
            yield return opened with
            {
                Id = $"{ocid}-{award.Entry}",
                Date = OcdsAnswer.Start(award.On),
                Tag = ["award"],
                Parties = [.. opened.Parties, OcdsAnswer.Party(winner, award.Provider, "supplier")],
                Tender = opened.Tender! with { Status = "complete" },
                Awards = [new OcdsAward($"{ocid}-{award.Entry}", "active", OcdsAnswer.Start(award.On), [winner])],
            };
        }
        else if (tender.Abandoned is { } abandoned)
        {
            yield return opened with
            {
                Id = $"{ocid}-{abandoned.Entry}",
                Date = OcdsAnswer.Start(abandoned.On),
                Tag = ["tenderCancellation"],
                Tender = opened.Tender! with { Status = "cancelled" },
            };
        }
    }
}
