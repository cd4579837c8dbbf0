using CommissioningCases.Application.Choice;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.PublicOffers;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>An offer of a programme, and its public page where it has one.</summary>
/// <param name="Entry">Number of the entry that opened the offer.</param>
[Allow(Role.Commissioner)]
public sealed record GetOfferPage(string Cluster, int Entry) : IRequest<OfferPage>;

/// <param name="Published">Null where it never had a public page.</param>
/// <param name="Now">What the page shows if it is published now.</param>
/// <param name="SendsMail">Whether the service sends mail, so that anybody can apply by a link.</param>
public sealed record OfferPage(ProgrammeView View, SelectedService Service, Offer Offer, PublicOffer? Published, OfferShown Now, bool SendsMail);

internal sealed class GetOfferPageHandler(CasesDbContext db, MailSettings mail, ISender sender) : IRequestHandler<GetOfferPage, OfferPage>
{
    public async Task<OfferPage> Handle(GetOfferPage request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetProgramme(request.Cluster), cancellationToken);
        var service = view.File.Services.Values.FirstOrDefault(one => one.Offers.Exists(offer => offer.Mark.Number == request.Entry)) ?? throw new NotFoundException("There is no such offer.");
        var offer = service.Offers.Find(one => one.Mark.Number == request.Entry)!;
        var published = await db.PublicOffers.AsNoTracking().SingleOrDefaultAsync(one => one.CaseId == view.Id && one.Entry == request.Entry, cancellationToken);
        return new OfferPage(view, service, offer, published, Shown(view, service, offer), mail.IsOn);
    }

    private static OfferShown Shown(ProgrammeView view, SelectedService service, Offer offer) => new(
        view.Cluster.Name,
        view.Bodies.FindNationalService(service.Details.Service)?.Name ?? service.Details.Service,
        offer.Details.Criteria,
        offer.Details.Questions,
        service.PriceOn(view.Today)?.InWords)
    {
        Clarifications = OfferShown.Of(offer),
    };
}
