using CommissioningCases.Application.Choice;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.SharedServices;

/// <summary>What a cluster shares of a service, and what it would share now.</summary>
/// <param name="Selection">Number of the entry by which the service was selected.</param>
[Allow(Role.Commissioner)]
public sealed record GetSharing(string Cluster, int Selection) : IRequest<ServiceSharing>;

/// <param name="Shared">Null where it was never shared.</param>
public sealed record ServiceSharing(ProgrammeView View, SelectedService Service, SharedService? Shared, ServiceTerms Now);

internal sealed class GetSharingHandler(CasesDbContext db, ISender sender) : IRequestHandler<GetSharing, ServiceSharing>
{
    public async Task<ServiceSharing> Handle(GetSharing request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetProgramme(request.Cluster), cancellationToken);
        var service = view.File.Services.Values.FirstOrDefault(one => one.Mark.Number == request.Selection) ?? throw new NotFoundException("No service was selected by that entry.");
        var shared = await db.SharedServices.AsNoTracking().SingleOrDefaultAsync(one => one.CaseId == view.Id && one.Selection == request.Selection, cancellationToken);
        return new ServiceSharing(view, service, shared, ServiceTerms.Of(service, view.Today));
    }
}
