using CommissioningCases.Application.Events;
using MediatR;

namespace CommissioningCases.Application.Reference;

/// <summary>Takes back that an organisation was closed.</summary>
[Allow(Role.Administrator)]
public sealed record ReopenOrganisation(OrganisationKind Kind, string Code) : ICommand<Unit>;

internal sealed class ReopenOrganisationHandler(CasesDbContext db, Bodies bodies, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<ReopenOrganisation, Unit>
{
    public async Task<Unit> Handle(ReopenOrganisation request, CancellationToken cancellationToken)
    {
        if ((await bodies.ReadAsync(db, cancellationToken)).Find(request.Kind, request.Code) is not { } organisation)
        {
            throw new NotFoundException($"There is no {OrganisationDirectory.NameOf(request.Kind)} {request.Code}.");
        }

        if (organisation.Closure is not null)
        {
            db.OrganisationClosings.Add(new OrganisationClosing { Kind = request.Kind, Code = request.Code, RecordedAt = clock.GetUtcNow(), RecordedBy = current.Person!.Id });
            await db.SaveChangesAsync(cancellationToken);
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.OrganisationReopened) { Subject = request.Code }, cancellationToken);
        }

        return Unit.Value;
    }
}
