using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.SharedServices;

/// <summary>Lets the commissioners of other clusters copy what a service has today, or no more. What they have copied stays theirs.</summary>
/// <param name="Selection">Number of the entry by which the service was selected.</param>
[Allow(Role.Commissioner)]
public sealed record ShareService(string Cluster, int Selection, bool IsShared) : ICommand<Unit>;

internal sealed class ShareServiceHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, ISender sender, TimeProvider clock) : IRequestHandler<ShareService, Unit>
{
    public async Task<Unit> Handle(ShareService request, CancellationToken cancellationToken)
    {
        var found = await sender.Send(new GetSharing(request.Cluster, request.Selection), cancellationToken);
        if (request.IsShared && found.Now.IsEmpty)
        {
            throw new ValidationException([new ValidationFailure("", "There is nothing to share yet: write a pack, open an offer or set a price first")]);
        }

        var shared = await db.SharedServices.SingleOrDefaultAsync(one => one.CaseId == found.View.Id && one.Selection == request.Selection, cancellationToken);
        if (shared is null)
        {
            shared = new SharedService
            {
                CaseId = found.View.Id,
                Selection = request.Selection,
                Cluster = found.View.Cluster.Code,
                Service = found.Service.Details.Service,
                Terms = found.Now,
                IsShared = request.IsShared,
                ChangedAt = clock.GetUtcNow(),
                ChangedBy = current.Person!.Id,
            };
            db.Add(shared);
        }
        else
        {
            shared.Terms = request.IsShared ? found.Now : shared.Terms;
            (shared.IsShared, shared.ChangedAt, shared.ChangedBy) = (request.IsShared, clock.GetUtcNow(), current.Person!.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        var told = new NewServiceEvent(request.IsShared ? ServiceEventKind.ServiceShared : ServiceEventKind.ServiceUnshared) { Subject = $"{found.View.Reference}, entry {request.Selection}" };
        await log.AppendAsync(told, cancellationToken);
        return Unit.Value;
    }
}
