using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
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

/// <param name="Contracts">Each as its commissioners see it.</param>
/// <param name="Next">The last of them, where there are more; null where there are none.</param>
public sealed record MeasuredContracts(IReadOnlyList<ContractView> Contracts, string? Next, DateOnly Today);

internal sealed class ListMeasuredContractsHandler(CasesDbContext db, ContractReader contracts, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListMeasuredContracts, MeasuredContracts>
{
    public async Task<MeasuredContracts> Handle(ListMeasuredContracts request, CancellationToken cancellationToken)
    {
        var (person, today) = (current.Person!, clock.Today());
        string[] own = [.. person.Organisations, .. person.Merged];
        var measured = db.Contracts.AsNoTracking().Where(contract => own.Contains(contract.Pct) && contract.Ends == null && contract.FromDay <= today && contract.Measures > 0);
        if (!request.IsOfAll)
        {
            measured = measured.Where(contract => contract.Lead == person.UserName);
        }

        if (request.After is { } after && !after.Contains('\0', StringComparison.Ordinal)
            && await db.Contracts.Where(contract => contract.Name == after).Select(contract => new { contract.LastDay, contract.CaseId }).SingleOrDefaultAsync(cancellationToken) is { } last)
        {
            measured = measured.Where(contract => contract.LastDay > last.LastDay || (contract.LastDay == last.LastDay && contract.CaseId > last.CaseId));
        }

        var names = await measured.OrderBy(contract => contract.LastDay).ThenBy(contract => contract.CaseId).Take(ListMeasuredContracts.Most + 1).Select(contract => contract.Name).ToListAsync(cancellationToken);
        var views = new List<ContractView>(names.Count);
        foreach (var name in names.Take(ListMeasuredContracts.Most))
        {
            views.Add(await contracts.ReadAsync(name, cancellationToken));
        }

        return new MeasuredContracts(views, names.Count > ListMeasuredContracts.Most ? views[^1].Reference : null, today);
    }
}
