using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Keeps what one had typed in a form, in place of what was kept of that form before.</summary>
/// <returns>The name under which it is found again.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor)]
public sealed record KeepDraft(string Url, string Content) : ICommand<Guid>;

internal sealed class KeepDraftHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<KeepDraft, Guid>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<Guid> Handle(KeepDraft request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = current.Person!.Id;
        await db.FormDrafts.Where(draft => draft.UserId == person && (draft.ExpiresAt < now || draft.Url == request.Url)).ExecuteDeleteAsync(cancellationToken);
        var kept = new FormDraft { Id = Guid.NewGuid(), UserId = person, Url = request.Url, Content = request.Content, ExpiresAt = now + Kept };
        db.FormDrafts.Add(kept);
        await db.SaveChangesAsync(cancellationToken);
        return kept.Id;
    }
}
