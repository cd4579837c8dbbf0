using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Keeps what somebody had typed in a form, in place of what was kept of that form before. Also before they have signed in again: nobody else can read it, and nobody
/// can make one but this service.
/// </summary>
/// <param name="Owner">Who typed it.</param>
/// <returns>The name under which it is found again.</returns>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record KeepDraft(Guid Owner, string Url, string Content) : ICommand<Guid>;

internal sealed class KeepDraftHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<KeepDraft, Guid>
{
    public async Task<Guid> Handle(KeepDraft request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = request.Owner;
        await db.FormDrafts.Where(draft => draft.UserId == person && (draft.ExpiresAt < now || draft.Url == request.Url)).ExecuteDeleteAsync(cancellationToken);
        var kept = new FormDraft { Id = Guid.NewGuid(), UserId = person, Url = request.Url, Content = request.Content, ExpiresAt = now + FormDraft.Kept };
        db.FormDrafts.Add(kept);
        await db.SaveChangesAsync(cancellationToken);
        return kept.Id;
    }
}
