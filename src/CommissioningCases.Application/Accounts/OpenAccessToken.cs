using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Accounts;

/// <summary>Whose token has that code, and what it opens. Sent on each request that brings one; that it was used is put on the service's log, once an hour.</summary>
/// <returns>Null when there is no such token, it is over, or its holder cannot sign in any more.</returns>
[Allow(IsOpen = true, OpensAccounts = true)]
[LogAt(LogLevel.Debug)]
public sealed record OpenAccessToken(string Code) : IRequest<OpenedToken?>;

/// <param name="HasSecondFactor">As in <see cref="AccessToken.HasSecondFactor"/>.</param>
public sealed record OpenedToken(Guid Id, Person Holder, IReadOnlyList<TokenScope> Scopes, bool HasSecondFactor);

internal sealed class OpenAccessTokenHandler(CasesDbContext db, Bodies bodies, ServiceLog log, TimeProvider clock) : IRequestHandler<OpenAccessToken, OpenedToken?>
{
    private static readonly TimeSpan LoggedEvery = TimeSpan.FromHours(1);

    public async Task<OpenedToken?> Handle(OpenAccessToken request, CancellationToken cancellationToken)
    {
        var (hash, today) = (SecretCode.HashOf(request.Code), clock.Today());
        var found = await db.AccessTokens.AsNoTracking()
            .Where(token => token.CodeHash == hash)
            .Join(db.Users.AsNoTracking(), token => token.UserId, user => user.Id, (token, user) => new { Token = token, User = user })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not { Token: var token, User: { IsDisabled: false } user } || token.ExpiresOn < today || !user.IsActiveOn(today))
        {
            return null;
        }

        var holder = user.ToPerson().On(today, await bodies.ReadAsync(db, cancellationToken));
        if (!(token.UsedAt > clock.GetUtcNow() - LoggedEvery))
        {
            await NoteUseAsync(token, holder, cancellationToken);
        }

        return new OpenedToken(token.Id, holder, token.ReadScopes(), token.HasSecondFactor);
    }

    /// <summary>Of several that note it at once, one does.</summary>
    private async Task NoteUseAsync(AccessToken token, Person holder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = now - LoggedEvery;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.AccessTokens.Where(one => one.Id == token.Id && (one.UsedAt == null || one.UsedAt <= before)).ExecuteUpdateAsync(one => one.SetProperty(row => row.UsedAt, now), cancellationToken) == 1)
        {
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.TokenUsed) { By = holder, Account = holder.Id, Subject = token.Name }, cancellationToken);
        }

        await transaction.CommitAsync(CancellationToken.None);
    }
}
