using CommissioningCases.Application.Choice;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.SharedServices;

/// <summary>From which services a cluster can copy: its own, and those that others share.</summary>
[Allow(Role.Commissioner)]
public sealed record ListCopySources(string Cluster) : IRequest<IReadOnlyList<CopySource>>;

/// <param name="Cluster">Code of the cluster whose service it is.</param>
/// <param name="Selection">Number of the entry by which it selected the service.</param>
/// <param name="Service">Code of a service of the national list, or the name of another.</param>
public sealed record CopySource(string Cluster, int Selection, string Service, ServiceTerms Terms);

internal sealed class ListCopySourcesHandler(CasesDbContext db, ISender sender) : IRequestHandler<ListCopySources, IReadOnlyList<CopySource>>
{
    /// <summary>Nobody chooses among more.</summary>
    private const int Most = 300;

    public async Task<IReadOnlyList<CopySource>> Handle(ListCopySources request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetProgramme(request.Cluster), cancellationToken);
        var others = await db.SharedServices.AsNoTracking()
            .Where(shared => shared.IsShared && shared.Cluster != request.Cluster)
            .OrderBy(shared => shared.Service).ThenBy(shared => shared.Cluster)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return
        [
            .. view.File.Services.Values.OrderBy(service => service.Mark.Number).Select(service => new CopySource(request.Cluster, service.Mark.Number, service.Details.Service, ServiceTerms.Of(service, view.Today))),
            .. others.Select(shared => new CopySource(shared.Cluster, shared.Selection, shared.Service, shared.Terms)),
        ];
    }
}
