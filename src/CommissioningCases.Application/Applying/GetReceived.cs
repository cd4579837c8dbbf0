using CommissioningCases.Application.Choice;
using CommissioningCases.Application.PublicOffers;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>An application that came in by a link, with its answers and documents.</summary>
[Allow(Role.Commissioner)]
public sealed record GetReceived(string Cluster, Guid Id) : IRequest<Received>;

public sealed record Received(ProgrammeView View, PublicOffer Offer, LinkApplication Application, IReadOnlyList<LinkDocument> Documents);

internal sealed class GetReceivedHandler(CasesDbContext db, ISender sender) : IRequestHandler<GetReceived, Received>
{
    public async Task<Received> Handle(GetReceived request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetProgramme(request.Cluster), cancellationToken);
        var application = await db.LinkApplications.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Id && one.CaseId == view.Id && one.SentAt != null, cancellationToken)
            ?? throw new NotFoundException("There is no such application.");
        var offer = await db.PublicOffers.AsNoTracking().SingleAsync(one => one.Id == application.OfferId, cancellationToken);
        var documents = await db.LinkDocuments.AsNoTracking().Where(one => one.ApplicationId == application.Id).OrderBy(one => one.SentAt).ToListAsync(cancellationToken);
        return new Received(view, offer, application, documents);
    }
}
