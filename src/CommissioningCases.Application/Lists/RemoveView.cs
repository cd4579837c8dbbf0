using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Lists;

/// <summary>Removes a view of one's own. Whoever's work began there begins at the usual page again.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record RemoveView(Guid Id) : ICommand<Unit>;

internal sealed class RemoveViewHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<RemoveView, Unit>
{
    public async Task<Unit> Handle(RemoveView request, CancellationToken cancellationToken)
    {
        var person = current.Person!.Id;
        await db.SavedViews.Where(view => view.Id == request.Id && view.Person == person).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
