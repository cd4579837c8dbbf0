using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>The commissioners of the person's own Primary Care Trust and of those merged into it, among whom cases are shared out, by name.</summary>
/// <param name="Pct">Those who see the cases of that trust, which the person does; null for all of the person's own.</param>
[Allow(Role.Commissioner, Role.BoardSecretary)]
public sealed record ListColleagues(string? Pct = null) : IRequest<IReadOnlyList<Colleague>>;

/// <summary>A commissioner, as others choose from a list.</summary>
public sealed record Colleague(string UserName, string Name);

internal sealed class ListColleaguesHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListColleagues, IReadOnlyList<Colleague>>
{
    public async Task<IReadOnlyList<Colleague>> Handle(ListColleagues request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (request.Pct is { } asked && !Scope.Of(current.Person).Pcts.Contains(asked))
        {
            throw new NotFoundException("There is no such trust.");
        }

        IReadOnlyList<string> pcts = request.Pct is { } pct ? bodies.Latest.Bodies.WorkedBy([pct], today) : Scope.Of(current.Person).Pcts;
        return await db.AccountHolders
            .CommissionersOf(pcts, today)
            .OrderBy(user => user.Name).ThenBy(user => user.UserName)
            .Select(user => new Colleague(user.UserName, user.Name))
            .ToListAsync(cancellationToken);
    }
}
