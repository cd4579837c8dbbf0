using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Accounts;

/// <summary>Throws away sessions that are over, what was typed and never sent, and browsers and tokens that have been of no use for long. Several servers may do so at once.</summary>
[Allow(Role.Administrator, OpensAccounts = true)]
public sealed record SweepSessions : ICommand<Unit>;

internal sealed class SweepSessionsHandler(CasesDbContext db, SessionRules rules, TimeProvider clock) : IRequestHandler<SweepSessions, Unit>
{
    private static readonly TimeSpan LongestKnown = TimeSpan.FromDays(90);

    public async Task<Unit> Handle(SweepSessions request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (begun, known, used) = (now - rules.Longest, now - LongestKnown, now - SecondFactor.CodeLife);
        await db.Sessions.Where(session => session.StartedAt < begun).ExecuteDeleteAsync(cancellationToken);
        await db.FormDrafts.Where(draft => draft.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.UsedCodes.Where(code => code.UsedAt < used).ExecuteDeleteAsync(cancellationToken);
        await db.KnownDevices.Where(device => device.UsedAt < known).ExecuteDeleteAsync(cancellationToken);
        var over = clock.Today().AddDays(-LongestKnown.Days);
        await db.AccessTokens.Where(token => token.ExpiresOn < over).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Has them swept away every hour.</summary>
internal sealed class SessionSweeper(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromHours(1))
{
    protected override ICommand<Unit> Command => new SweepSessions();
}
