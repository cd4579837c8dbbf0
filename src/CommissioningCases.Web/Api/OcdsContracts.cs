using MediatR;

namespace CommissioningCases.Web.Api;

/// <summary>Contracts as releases of the Open Contracting Data Standard. Those that an award of a tender brought about belong to the tender's process.</summary>
internal static class OcdsContracts
{
    private const string Route = ApiAddress.First + "/ocds/contracts";

    public static ApiEndpoint Endpoint { get; } = new(Route, "ocds-contracts", TokenScope.Registers, typeof(ListPublicContracts), "Contracts (OCDS 1.1)")
    {
        Description = "A release for each contract in sight that was recorded, put right, varied, extended or ended: what anybody may know of it, the same for everybody. Nothing of what it is worth is in it, of its measures, or of what was written of it.",
        Parameters = [new(OcdsAnswer.After, "Where the page begins, as links.next of the page before it says")],
        Response = typeof(OcdsPackage),
        Answer = AnswerAsync,
    };

    private static Task<IResult> AnswerAsync(HttpContext context) => OcdsAnswer.OfAsync(context, Route, async (from, prefix) =>
    {
        var list = await context.RequestServices.GetRequiredService<ISender>().Send(new ListPublicContracts(from), context.RequestAborted);
        return ([.. list.Contracts.SelectMany(contract => Of(contract, prefix, list.Bodies))], list.Next);
    });

    private static IEnumerable<OcdsRelease> Of(PublicContract contract, string prefix, KnownBodies bodies)
    {
        var ocid = contract.Award is { } award ? $"{prefix}-{award.Case}-{award.Tender}" : $"{prefix}-{contract.Reference}";
        var awardId = $"{ocid}-{contract.Award?.Entry.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "award"}";
        var buyer = OcdsAnswer.ReferenceTo(contract.Pct, bodies.FindPct(contract.Pct)?.Name);
        foreach (var state in contract.States)
        {
            var supplier = OcdsAnswer.ReferenceTo(state.Provider, bodies.FindProvider(state.Provider)?.Name);
            yield return new OcdsRelease
            {
                Ocid = ocid,
                Id = $"{ocid}-{contract.Reference}-{state.Entry}",
                Date = OcdsAnswer.Start(state.On),
                Tag = [TagOf(state.Change)],
                Parties = [OcdsAnswer.Party(buyer, contract.Pct, "buyer"), OcdsAnswer.Party(supplier, state.Provider, "supplier")],
                Buyer = buyer,
                Awards = [new OcdsAward(awardId, "active", OcdsAnswer.Start(contract.States[0].On), [supplier])],
                Contracts =
                [
                    new OcdsContract(
                        contract.Reference,
                        awardId,
                        EnglishFormat.List([.. state.Services]),
                        StatusOf(state),
                        new OcdsPeriod(OcdsAnswer.Start(state.From), state.Until is { } until ? OcdsAnswer.End(until) : null)),
                ],
            };
        }
    }

    private static string TagOf(PublicContractChange change) => change switch
    {
        PublicContractChange.Recorded => "contract",
        PublicContractChange.Updated => "contractUpdate",
        PublicContractChange.Amended => "contractAmendment",
        _ => "contractTermination",
    };

    private static string StatusOf(PublicContractState state) => state.Change == PublicContractChange.Ended ? "terminated" : state.From > state.On ? "pending" : "active";
}
