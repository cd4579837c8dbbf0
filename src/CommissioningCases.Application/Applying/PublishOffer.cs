using CommissioningCases.Application.Events;
using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Gives an offer a public page, with what it is today, or takes the page away.</summary>
/// <param name="Entry">Number of the entry that opened the offer.</param>
/// <returns>By which the page is known.</returns>
[Allow(Role.Commissioner)]
public sealed record PublishOffer(string Cluster, int Entry, bool IsPublic) : ICommand<Guid>;

internal sealed class PublishOfferHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, ISender sender, TimeProvider clock) : IRequestHandler<PublishOffer, Guid>
{
    public async Task<Guid> Handle(PublishOffer request, CancellationToken cancellationToken)
    {
        var found = await sender.Send(new GetOfferPage(request.Cluster, request.Entry), cancellationToken);
        var (view, now) = (found.View, clock.GetUtcNow());
        var published = await db.PublicOffers.SingleOrDefaultAsync(one => one.CaseId == view.Id && one.Entry == request.Entry, cancellationToken);
        if (published is null)
        {
            published = new PublicOffer
            {
                Id = Guid.NewGuid(),
                CaseId = view.Id,
                Cluster = view.Cluster.Code,
                Selection = found.Service.Mark.Number,
                Entry = request.Entry,
                Shown = found.Now,
                Opens = found.Offer.Details.Opens,
                Closes = found.Offer.Details.Closes,
                IsPublic = request.IsPublic,
                ChangedAt = now,
                ChangedBy = current.Person!.Id,
            };
            db.Add(published);
        }
        else
        {
            published.Shown = request.IsPublic ? found.Now : published.Shown;
            (published.IsPublic, published.ChangedAt, published.ChangedBy) = (request.IsPublic, now, current.Person!.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        var told = new NewServiceEvent(request.IsPublic ? ServiceEventKind.OfferPublished : ServiceEventKind.OfferTakenDown) { Subject = $"{view.Reference}, entry {request.Entry}" };
        await log.AppendAsync(told, cancellationToken);
        return published.Id;
    }
}
