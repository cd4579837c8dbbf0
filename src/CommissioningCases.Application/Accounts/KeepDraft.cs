using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Keeps what somebody had typed in a form. Also before they have signed in again: nobody else can read it, and nobody can make one but this service.
/// </summary>
/// <param name="Owner">Who typed it.</param>
/// <param name="Replaces">What was kept of the same typing before; null where it is the first. What was left in the form at another time stays, for as long as there are no more than <see cref="FormDraft.MostOfOne"/>.</param>
/// <returns>The name under which it is found again.</returns>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record KeepDraft(Guid Owner, string Url, string Content, Guid? Replaces) : ICommand<Guid>;

internal sealed class KeepDraftHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<KeepDraft, Guid>
{
    public async Task<Guid> Handle(KeepDraft request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = request.Owner;
        var others = db.FormDrafts.Where(draft => draft.UserId == person && draft.Url == request.Url && draft.Id != request.Replaces).OrderByDescending(draft => draft.ExpiresAt).Select(draft => draft.Id).Take(FormDraft.MostOfOne - 1);
        await db.FormDrafts
            .Where(draft => draft.UserId == person && (draft.ExpiresAt < now || draft.Id == request.Replaces || (draft.Url == request.Url && !others.Contains(draft.Id))))
            .ExecuteDeleteAsync(cancellationToken);
        var kept = new FormDraft { Id = Guid.NewGuid(), UserId = person, Url = request.Url, Content = request.Content, ExpiresAt = now + FormDraft.Kept };
        db.FormDrafts.Add(kept);
        await db.SaveChangesAsync(cancellationToken);
        return kept.Id;
    }
}
