using CommissioningCases.Application.Choice;
using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>The applications for a selected service that came in by a link, those that wait first.</summary>
/// <param name="Selection">Number of the entry by which the service was selected.</param>
[Allow(Role.Commissioner)]
public sealed record ListReceived(string Cluster, int Selection) : IRequest<IReadOnlyList<LinkApplication>>
{
    /// <summary>Nobody works through more at once.</summary>
    public const int Most = 200;
}

internal sealed class ListReceivedHandler(CasesDbContext db, ISender sender) : IRequestHandler<ListReceived, IReadOnlyList<LinkApplication>>
{
    public async Task<IReadOnlyList<LinkApplication>> Handle(ListReceived request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetProgramme(request.Cluster), cancellationToken);
        var offers = db.PublicOffers.Where(offer => offer.CaseId == view.Id && offer.Selection == request.Selection).Select(offer => offer.Id);
        return await db.LinkApplications.AsNoTracking()
            .Where(one => one.CaseId == view.Id && one.SentAt != null && offers.Contains(one.OfferId))
            .OrderBy(one => one.TakenAs != null || one.DeclinedAt != null).ThenBy(one => one.SentAt)
            .Take(ListReceived.Most)
            .ToListAsync(cancellationToken);
    }
}
