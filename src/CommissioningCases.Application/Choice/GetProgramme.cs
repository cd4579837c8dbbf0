using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Reads the choice programme of a cluster.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetProgramme(string Cluster) : IRequest<ProgrammeView>;

internal sealed class GetProgrammeHandler(CasesDbContext db, ProgrammeReader programmes, CurrentPerson current) : IRequestHandler<GetProgramme, ProgrammeView>
{
    public async Task<ProgrammeView> Handle(GetProgramme request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var view = await programmes.ReadAsync(ClusterCode.Check(request.Cluster), cancellationToken);
            return current.Person!.Role == Role.UnionRepresentative ? view with { File = view.File.AsUnionsSeeIt() } : view;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
