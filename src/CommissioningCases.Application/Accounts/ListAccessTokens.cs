using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>One's own tokens, the latest first, also those whose last day has gone.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record ListAccessTokens : IRequest<IReadOnlyList<AccessTokenView>>;

/// <param name="UsedAt">When it was last used, to the hour; null where it never was.</param>
public sealed record AccessTokenView(Guid Id, string Name, IReadOnlyList<TokenScope> Scopes, DateTimeOffset MadeAt, DateOnly ExpiresOn, bool IsOver, DateTimeOffset? UsedAt);

internal sealed class ListAccessTokensHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListAccessTokens, IReadOnlyList<AccessTokenView>>
{
    public async Task<IReadOnlyList<AccessTokenView>> Handle(ListAccessTokens request, CancellationToken cancellationToken)
    {
        var (me, today) = (current.Person!.Id, clock.Today());
        var tokens = await db.AccessTokens.AsNoTracking().Where(token => token.UserId == me).OrderByDescending(token => token.MadeAt).ToListAsync(cancellationToken);
        return tokens.ConvertAll(token => new AccessTokenView(token.Id, token.Name, token.ReadScopes(), token.MadeAt, token.ExpiresOn, token.ExpiresOn < today, token.UsedAt));
    }
}
