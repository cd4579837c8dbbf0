using CommissioningCases.Application.Events;
using CommissioningCases.Application.PublicOffers;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Finds the application whose link has that code. The database shows whoever has it that one, with its offer, and no other.</summary>
internal sealed class ApplicationLinks(CasesDbContext db, ServiceLog log, TimeProvider clock)
{
    /// <returns>Null when there is none, or not any more: that it was tried is on the service's log.</returns>
    public async Task<LinkApplication?> OpenAsync(string? code, CancellationToken cancellationToken)
    {
        var hash = SecretCode.HashOf(code ?? "");
        if (await db.LinkApplications.AsNoTracking().SingleOrDefaultAsync(one => one.CodeHash == hash, cancellationToken) is { } found && clock.GetUtcNow() < found.ExpiresAt)
        {
            return found;
        }

        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ApplicationLinkRefused), cancellationToken);
        return null;
    }

    /// <summary>The same, held until the end of the transaction; nothing is noted where there is none.</summary>
    public async Task<LinkApplication?> HoldAsync(string? code, CancellationToken cancellationToken)
    {
        var (hash, now) = (SecretCode.HashOf(code ?? ""), clock.GetUtcNow());
        return await db.LinkApplications.FromSql($"select * from link_applications where code_hash = {hash} and expires_at > {now} for update").ToListAsync(cancellationToken) is [var found] ? found : null;
    }

    /// <summary>Who writes by the link: nobody with an account.</summary>
    public static Person Holder(LinkApplication application) => new(application.Id, application.ProviderName, "", Role.Provider, application.Provider);
}
