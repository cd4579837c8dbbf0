using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>What one had typed in the form of an address and has not sent; null where nothing is kept of it.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record FindOpenDraft(string Url) : IRequest<OpenDraft?>;

/// <param name="At">When it was last kept.</param>
public sealed record OpenDraft(Guid Id, DateTimeOffset At);

internal sealed class FindOpenDraftHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<FindOpenDraft, OpenDraft?>
{
    public async Task<OpenDraft?> Handle(FindOpenDraft request, CancellationToken cancellationToken)
    {
        var (person, now) = (current.Person!.Id, clock.GetUtcNow());
        var kept = await db.FormDrafts
            .Where(draft => draft.UserId == person && draft.Url == request.Url && draft.ExpiresAt >= now)
            .OrderByDescending(draft => draft.ExpiresAt)
            .Select(draft => new { draft.Id, draft.ExpiresAt })
            .FirstOrDefaultAsync(cancellationToken);
        return kept is null ? null : new OpenDraft(kept.Id, kept.ExpiresAt - FormDraft.Kept);
    }
}
