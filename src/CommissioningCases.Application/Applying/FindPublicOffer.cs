using CommissioningCases.Application.Mail;
using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Opens the public page of an offer.</summary>
[Allow(IsOpen = true)]
public sealed record FindPublicOffer(Guid Offer) : IRequest<OpenOfferPage>, IOfPublicOffer;

/// <param name="Bodies">With the providers on the register.</param>
/// <param name="SendsMail">Whether the service sends mail, so that anybody can apply by a link.</param>
public sealed record OpenOfferPage(PublicOffer Offer, KnownBodies Bodies, DateOnly Today, bool SendsMail);

internal sealed class FindPublicOfferHandler(CasesDbContext db, Bodies bodies, MailSettings mail, TimeProvider clock) : IRequestHandler<FindPublicOffer, OpenOfferPage>
{
    public async Task<OpenOfferPage> Handle(FindPublicOffer request, CancellationToken cancellationToken)
    {
        var offer = await db.PublicOffers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Offer && one.IsPublic, cancellationToken)
            ?? throw new NotFoundException("There is no offer at this address.");
        return new OpenOfferPage(offer, (await bodies.ReadAsync(db, cancellationToken)).Bodies, clock.Today(), mail.IsOn);
    }
}
