using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Whose private calendar address has that code. That it was used is put on the service's log, once an hour, because calendars ask again and again.</summary>
/// <returns>Null when there is no such address, or its holder cannot sign in any more.</returns>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record OpenCalendarAddress(string Code) : ICommand<Person?>;

internal sealed class OpenCalendarAddressHandler(CasesDbContext db, Bodies bodies, ServiceLog log, TimeProvider clock) : IRequestHandler<OpenCalendarAddress, Person?>
{
    private static readonly TimeSpan LoggedEvery = TimeSpan.FromHours(1);

    public async Task<Person?> Handle(OpenCalendarAddress request, CancellationToken cancellationToken)
    {
        var (hash, now) = (SecretCode.HashOf(request.Code), clock.GetUtcNow());
        var user = await db.CalendarAddresses.AsNoTracking()
            .Where(address => address.CodeHash == hash)
            .Join(db.Users.AsNoTracking(), address => address.UserId, user => user.Id, (address, user) => user)
            .SingleOrDefaultAsync(cancellationToken);
        if (user is not { IsDisabled: false } || !user.IsActiveOn(clock.Today()))
        {
            return null;
        }

        var person = user.ToPerson().On(clock.Today(), await bodies.ReadAsync(db, cancellationToken));
        var before = now - LoggedEvery;
        if (await db.CalendarAddresses.Where(address => address.CodeHash == hash && (address.ReadAt == null || address.ReadAt < before))
            .ExecuteUpdateAsync(address => address.SetProperty(one => one.ReadAt, now), cancellationToken) == 1)
        {
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.CalendarRead) { By = person, Account = user.Id }, cancellationToken);
        }

        return person;
    }
}
