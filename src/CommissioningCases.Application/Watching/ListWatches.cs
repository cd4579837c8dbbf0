using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>What one watches: the cases and contracts that are in sight, the last watched first, and trusts, providers and services.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListWatches : IRequest<WatchList>;

/// <param name="Pcts">The Primary Care Trusts that one sees, by name.</param>
public sealed record WatchList(IReadOnlyList<WatchedCase> Cases, IReadOnlyList<WatchedContract> Contracts, IReadOnlyList<WatchedSubject> Subjects, IReadOnlyList<PrimaryCareTrust> Pcts);

public sealed record WatchedCase(string Reference, string Service, bool IsClosed);

public sealed record WatchedContract(string Reference, IReadOnlyList<string> Services);

/// <param name="Name">What people call it.</param>
public sealed record WatchedSubject(WatchKind Kind, string Subject, string Name);

internal sealed class ListWatchesHandler(CasesDbContext db, CurrentPerson current, Bodies bodies) : IRequestHandler<ListWatches, WatchList>
{
    public async Task<WatchList> Handle(ListWatches request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        await using var open = await db.OpenAsync(cancellationToken);
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var cases = await (
            from watch in db.Watches
            join summary in db.CaseSummaries.VisibleTo(person) on watch.CaseId equals summary.CaseId
            where watch.Person == person.Id
            orderby watch.Since descending, summary.Name
            select new WatchedCase(summary.Name, summary.Service, summary.ClosedOn != null)).ToListAsync(cancellationToken);
        var contracts = await (
            from watch in db.Watches
            join contract in db.Contracts.VisibleTo(person) on watch.CaseId equals contract.CaseId
            where watch.Person == person.Id
            orderby watch.Since descending, contract.Name
            select new WatchedContract(contract.Name, contract.Services)).ToListAsync(cancellationToken);
        var subjects = await db.Watches.AsNoTracking().Where(watch => watch.Person == person.Id && watch.CaseId == null).ToListAsync(cancellationToken);
        return new WatchList(
            cases,
            contracts,
            [.. subjects.Select(watch => new WatchedSubject(watch.Kind, watch.Subject, WatchedSubjects.NameOf(watch.Kind, watch.Subject, known))).OrderBy(one => one.Kind).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase)],
            Scope.Of(person).PctsOf(known));
    }
}
