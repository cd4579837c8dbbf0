using System.Security.Cryptography;
using CommissioningCases.Application.Events;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Makes the links by which people choose a password, and tells whether one is good.</summary>
internal sealed class PasswordLinks(CasesDbContext db, SignInGuard guard, ServiceLog log, TimeProvider clock)
{
    /// <summary>A new link, in place of the account's last one.</summary>
    /// <param name="by">Who asked for it, where that is not whoever has signed in.</param>
    /// <param name="isMailed">Whether it goes to the holder, and nobody else sees it.</param>
    public async Task<OneTimeLink> MakeAsync(Guid user, CancellationToken cancellationToken, Person? by = null, bool isMailed = false)
    {
        var code = SecretCode.New();
        var link = await db.PasswordLinks.FindAsync([user], cancellationToken);
        var (hash, expires) = (SecretCode.HashOf(code), clock.GetUtcNow() + PasswordLink.Lifetime);
        if (link is null)
        {
            db.Add(new PasswordLink { UserId = user, CodeHash = hash, ExpiresAt = expires });
        }
        else
        {
            (link.CodeHash, link.ExpiresAt) = (hash, expires);
        }

        await db.SaveChangesAsync(cancellationToken);
        var told = new Dictionary<string, string?> { ["handed-over"] = isMailed ? "by mail" : "by whoever made it" };
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.LinkMade) { By = by, Account = user, Details = told }, cancellationToken);
        return new OneTimeLink(user, code, expires);
    }

    /// <summary>The account whose link has that code; null when there is none, or not any more.</summary>
    /// <remarks>A wrong code counts as a wrong password does, so that an account is locked before anybody has tried many.</remarks>
    public async Task<AppUser?> OpenAsync(Guid id, string? code, CancellationToken cancellationToken)
    {
        if (await db.Users.FindAsync([id], cancellationToken) is not { } user)
        {
            return null;
        }

        var link = await db.PasswordLinks.AsNoTracking().SingleOrDefaultAsync(link => link.UserId == id, cancellationToken);
        if (link is not null && link.ExpiresAt > clock.GetUtcNow() && !user.IsDisabled && !(user.LockoutEnd > clock.GetUtcNow()))
        {
            if (CryptographicOperations.FixedTimeEquals(link.CodeHash, SecretCode.HashOf(code ?? "")))
            {
                return user;
            }

            await guard.CountAsync(id, cancellationToken);
        }

        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.LinkRefused) { Account = id }, cancellationToken);
        return null;
    }

    /// <summary>Takes the link away.</summary>
    /// <returns>False when somebody else was faster.</returns>
    public async Task<bool> SpendAsync(Guid user, string code, CancellationToken cancellationToken)
    {
        var hash = SecretCode.HashOf(code);
        return await db.PasswordLinks.Where(link => link.UserId == user && link.CodeHash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }
}
