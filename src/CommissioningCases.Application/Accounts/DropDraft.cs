using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Forgets what one had typed in a form, once it has been sent.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record DropDraft(Guid Id) : ICommand<Unit>;

internal sealed class DropDraftHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<DropDraft, Unit>
{
    public async Task<Unit> Handle(DropDraft request, CancellationToken cancellationToken)
    {
        var person = current.Person!.Id;
        await db.FormDrafts.Where(draft => draft.Id == request.Id && draft.UserId == person).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
