using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Accounts;

/// <summary>Looks at the password request that has waited longest, and sends whoever holds the account a link. Where there is no such account, or it cannot be used, nobody gets anything.</summary>
/// <returns>False where none waited.</returns>
[Allow(Role.Administrator, OpensAccounts = true)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
public sealed record AnswerPasswordRequest : ICommand<bool>;

internal sealed class AnswerPasswordRequestHandler(CasesDbContext db, ILookupNormalizer names, PasswordMail mail, TimeProvider clock) : IRequestHandler<AnswerPasswordRequest, bool>
{
    /// <summary>However often somebody asks, nobody gets more than one message in this time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public async Task<bool> Handle(AnswerPasswordRequest request, CancellationToken cancellationToken)
    {
        var asked = await db.PasswordRequests
            .FromSql($"select * from password_requests order by asked_at, id limit 1 for update skip locked")
            .SingleOrDefaultAsync(cancellationToken);
        if (asked is null)
        {
            return false;
        }

        db.Remove(asked);
        var name = names.NormalizeName(asked.Name);
        var now = clock.GetUtcNow();
        var madeLately = now + PasswordLink.Lifetime - Pause;
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == name, cancellationToken) is { IsDisabled: false } user
            && user.IsActiveOn(Calendar.DayOf(now))
            && !await db.PasswordLinks.AnyAsync(link => link.UserId == user.Id && link.ExpiresAt > madeLately, cancellationToken))
        {
            await mail.SendAsync(user, LinkReason.Forgotten, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}

/// <summary>Has them looked at, soon after somebody has asked.</summary>
internal sealed class PasswordRequests(IServiceScopeFactory scopes, MailSettings settings, JobAlarm alarm) : AlarmedJobs(scopes, settings, alarm)
{
    protected override ICommand<bool> Command => new AnswerPasswordRequest();
}
