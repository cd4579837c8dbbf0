using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>What one's trade union watches: cases in one's own sight, and trusts, providers and services.</summary>
[Allow(Role.UnionRepresentative)]
public sealed record ListUnionWatches : IRequest<UnionWatchList>;

/// <param name="Watches">The last first.</param>
/// <param name="Pcts">The Primary Care Trusts that one sees, by name.</param>
public sealed record UnionWatchList(IReadOnlyList<WatchedByUnion> Watches, IReadOnlyList<PrimaryCareTrust> Pcts);

/// <param name="Name">What people call it: of a case, its service.</param>
/// <param name="By">Who said so.</param>
public sealed record WatchedByUnion(WatchKind Kind, string Subject, string Name, string By, DateTimeOffset Since);

internal sealed class ListUnionWatchesHandler(CasesDbContext db, CurrentPerson current, Bodies bodies) : IRequestHandler<ListUnionWatches, UnionWatchList>
{
    public async Task<UnionWatchList> Handle(ListUnionWatches request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        await using var open = await db.OpenAsync(cancellationToken);
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var pcts = Scope.Of(person).PctsOf(known);
        if (person.Union is not { } union)
        {
            return new UnionWatchList([], pcts);
        }

        var watches = await db.UnionWatches.AsNoTracking().Where(watch => watch.TradeUnion == union).OrderByDescending(watch => watch.Since).ThenBy(watch => watch.Subject).ToListAsync(cancellationToken);
        var cases = await (
            from watch in db.UnionWatches
            join summary in db.CaseSummaries.VisibleTo(person) on watch.CaseId equals summary.CaseId
            where watch.TradeUnion == union
            select new { summary.CaseId, summary.Service }).ToDictionaryAsync(one => one.CaseId, one => one.Service, cancellationToken);
        return new UnionWatchList(
            [
                .. from watch in watches
                   let name = watch.CaseId is { } id ? cases.GetValueOrDefault(id) : WatchedSubjects.NameOf(watch.Kind, watch.Subject, known)
                   where name is not null
                   select new WatchedByUnion(watch.Kind, watch.Subject, name, watch.SaidBy, watch.Since),
            ],
            pcts);
    }
}
