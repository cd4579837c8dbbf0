using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>The commissioners of the person's own Primary Care Trust, among whom its cases are shared out, by name.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary)]
public sealed record ListColleagues : IRequest<IReadOnlyList<Colleague>>;

/// <summary>A commissioner, as others choose from a list.</summary>
public sealed record Colleague(string UserName, string Name);

internal sealed class ListColleaguesHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListColleagues, IReadOnlyList<Colleague>>
{
    public async Task<IReadOnlyList<Colleague>> Handle(ListColleagues request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var organisation = current.Person!.Organisation;
        return await db.AccountHolders
            .Where(user => user.Role == Role.Commissioner && user.Organisation == organisation && !user.IsDisabled && !(user.ActiveUntil < today))
            .OrderBy(user => user.Name)
            .Select(user => new Colleague(user.UserName, user.Name))
            .ToListAsync(cancellationToken);
    }
}
