using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Forum;

/// <summary>What the forum of one's authority agreed to do, for its secretary: open actions first, what is due first first, then those that were done, the last first.</summary>
[Allow(Role.ShaReviewer)]
public sealed record ListForumActions : IRequest<ForumActionList>
{
    /// <summary>As many are shown of those that are open, and of those that were done.</summary>
    public const int Most = 100;
}

/// <param name="Open">One more than are shown where there are more, and so is <paramref name="Done"/>.</param>
public sealed record ForumActionList(IReadOnlyList<ForumActionRow> Open, IReadOnlyList<ForumActionRow> Done, DateOnly Today);

internal sealed class ListForumActionsHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListForumActions, ForumActionList>
{
    public async Task<ForumActionList> Handle(ListForumActions request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var sha = current.Person!.Organisation;
        var actions = ForumSets.Of(db, Scope.Of(current.Person)).Where(action => action.Sha == sha);
        return new ForumActionList(
            await actions.Where(action => action.DoneOn == null).OrderBy(action => action.Due).ThenBy(action => action.Number).Take(ListForumActions.Most + 1).ToListAsync(cancellationToken),
            await actions.Where(action => action.DoneOn != null).OrderByDescending(action => action.DoneOn).ThenByDescending(action => action.Number).Take(ListForumActions.Most + 1).ToListAsync(cancellationToken),
            clock.Today());
    }
}
