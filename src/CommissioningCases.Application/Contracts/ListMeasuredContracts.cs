using CommissioningCases.Application.Projections;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Contracts;

/// <summary>The contracts that have begun and whose end nobody has said, with their measures, of which the values of one period are recorded on one form: what expires first first.</summary>
/// <param name="IsOfAll">Whether those of the whole trust are shown; else those that the commissioner leads.</param>
/// <param name="After">The reference of the last contract of the page before; null for the first page.</param>
[Allow(Role.Commissioner)]
public sealed record ListMeasuredContracts(bool IsOfAll, string? After) : IRequest<MeasuredContracts>
{
    /// <summary>As many stand on a page.</summary>
    public const int Most = 20;
}

/// <param name="Next">The last of them, where there are more; null where there are none.</param>
public sealed record MeasuredContracts(IReadOnlyList<MeasuredContract> Contracts, string? Next, KnownBodies Bodies, DateOnly Today);

public sealed record MeasuredContract(string Reference, ContractFile File);

internal sealed class ListMeasuredContractsHandler(CasesDbContext db, HistoryFiles histories, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListMeasuredContracts, MeasuredContracts>
{
    public async Task<MeasuredContracts> Handle(ListMeasuredContracts request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var (person, today) = (current.Person!, clock.Today());
        string[] own = [.. person.Organisations.Union(person.Merged, StringComparer.Ordinal)];
        var measured = db.Contracts.AsNoTracking().Where(contract => contract.Ends == null && contract.FromDay <= today && contract.Measures > 0);
        if (!request.IsOfAll)
        {
            measured = measured.Where(contract => contract.Lead == person.UserName);
        }

        if (request.After is { } after && !after.Contains('\0', StringComparison.Ordinal)
            && await db.Contracts.Where(contract => contract.Name == after).Select(contract => new { contract.LastDay, contract.CaseId }).SingleOrDefaultAsync(cancellationToken) is { } last)
        {
            measured = measured.Where(contract => contract.LastDay > last.LastDay || (contract.LastDay == last.LastDay && contract.CaseId > last.CaseId));
        }

        // Of each trust by itself, which the index gives in this order: of several at once the database would walk along the contracts of all trusts.
        var found = await own
            .Select(pct => measured.Where(contract => contract.Pct == pct).OrderBy(contract => contract.LastDay).ThenBy(contract => contract.CaseId).Take(ListMeasuredContracts.Most + 1))
            .Aggregate((first, second) => first.Concat(second))
            .OrderBy(contract => contract.LastDay).ThenBy(contract => contract.CaseId)
            .Take(ListMeasuredContracts.Most + 1)
            .Select(contract => new { contract.CaseId, contract.Name })
            .ToListAsync(cancellationToken);
        var page = found.Take(ListMeasuredContracts.Most).ToList();
        var files = await histories.ReadAsync(page.ConvertAll(contract => contract.CaseId), cancellationToken);
        return new MeasuredContracts(
            [
                .. from contract in page
                   let file = files.GetValueOrDefault(contract.CaseId) as ContractFile
                   where file is not null
                   select new MeasuredContract(contract.Name, file),
            ],
            found.Count > ListMeasuredContracts.Most ? page[^1].Name : null,
            (await bodies.ReadAsync(db, cancellationToken)).Bodies,
            today);
    }
}
