using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Opens an application by its private link.</summary>
/// <returns>Null when the link is not good, or not any more.</returns>
[Allow(IsOpen = true)]
public sealed record OpenApplicationLink(string? Code) : IRequest<OpenedApplication?>, IByLink;

/// <param name="Questions">What was asked by the link, the oldest first.</param>
/// <param name="IsOpen">Whether it can be written and sent today.</param>
public sealed record OpenedApplication(LinkApplication Application, PublicOffer Offer, IReadOnlyList<LinkDocument> Documents, IReadOnlyList<LinkQuestion> Questions, DateOnly Today, bool IsOpen);

internal sealed class OpenApplicationLinkHandler(CasesDbContext db, ApplicationLinks links, TimeProvider clock) : IRequestHandler<OpenApplicationLink, OpenedApplication?>
{
    public async Task<OpenedApplication?> Handle(OpenApplicationLink request, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(request.Code, cancellationToken) is not { } application)
        {
            return null;
        }

        var today = clock.Today();
        var offer = await db.PublicOffers.AsNoTracking().SingleAsync(one => one.Id == application.OfferId, cancellationToken);
        var documents = await db.LinkDocuments.AsNoTracking().Where(one => one.ApplicationId == application.Id).OrderBy(one => one.SentAt).ToListAsync(cancellationToken);
        var questions = await db.LinkQuestions.AsNoTracking().Where(one => one.ApplicationId == application.Id).OrderBy(one => one.AskedAt).ToListAsync(cancellationToken);
        return new OpenedApplication(application, offer, documents, questions, today, application.State == LinkApplicationState.Draft && offer.TakesApplicationsOn(today));
    }
}
