using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Whether one's own account is bound to oneself at the sign-in provider.</summary>
/// <returns>Null where it is not.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record GetBoundSubject : IRequest<BoundSubjectView?>;

public sealed record BoundSubjectView(DateTimeOffset BoundAt);

internal sealed class GetBoundSubjectHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<GetBoundSubject, BoundSubjectView?>
{
    public async Task<BoundSubjectView?> Handle(GetBoundSubject request, CancellationToken cancellationToken)
    {
        var me = current.Person!.Id;
        return await db.BoundSubjects.Where(bound => bound.UserId == me).Select(bound => new BoundSubjectView(bound.BoundAt)).SingleOrDefaultAsync(cancellationToken);
    }
}
