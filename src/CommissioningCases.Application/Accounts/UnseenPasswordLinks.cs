using CommissioningCases.Application.Events;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>That somebody else made a link by which the account's password could be chosen.</summary>
/// <param name="Number">The event's, on the service's log.</param>
/// <param name="By">What people call whoever made it.</param>
/// <param name="IsInvitation">Whether it came with the invitation: no password had been chosen for the account before.</param>
public sealed record PasswordLinkNotice(long Number, DateTimeOffset At, string By, bool IsInvitation);

/// <summary>Which links the holder of an account does not know of yet: they are told until they say that they do.</summary>
public sealed class UnseenPasswordLinks(CasesDbContext db)
{
    private static readonly string Made = ExchangeNames.Of(ServiceEventKind.LinkMade);
    private static readonly string Invited = ExchangeNames.Of(ServiceEventKind.AccountInvited);
    private static readonly string Chosen = ExchangeNames.Of(ServiceEventKind.PasswordChosen);
    private static readonly string Acknowledged = ExchangeNames.Of(ServiceEventKind.LinkAcknowledged);

    /// <summary>The latest first; no more than a person reads.</summary>
    public async Task<IReadOnlyList<PasswordLinkNotice>> ListAsync(Guid account, CancellationToken cancellationToken)
    {
        var events = db.ServiceEvents.AsNoTracking();
        return await events
            .Where(made => made.Account == account && made.Kind == Made && made.Person != null && made.Person != account)
            .Where(made => !events.Any(seen => seen.Account == account && seen.Kind == Acknowledged && seen.Number > made.Number))
            .OrderByDescending(made => made.Number)
            .Take(3)
            .Select(made => new PasswordLinkNotice(made.Number, made.At, made.PersonName ?? "", events.Any(invited => invited.Account == account && invited.Kind == Invited && invited.Number < made.Number)
                && !events.Any(chosen => chosen.Account == account && chosen.Kind == Chosen && chosen.Number < made.Number)))
            .ToListAsync(cancellationToken);
    }
}
