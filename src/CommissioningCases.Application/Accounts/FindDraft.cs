using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>What one had typed in a form; null when nothing is kept of it any more.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record FindDraft(Guid Id) : IRequest<string?>;

internal sealed class FindDraftHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<FindDraft, string?>
{
    public Task<string?> Handle(FindDraft request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = current.Person!.Id;
        return db.FormDrafts
            .Where(draft => draft.Id == request.Id && draft.UserId == person && draft.ExpiresAt >= now)
            .Select(draft => draft.Content)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
