using CommissioningCases.Application.Projections;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Contracts;

/// <summary>The contracts of the Primary Care Trusts for which the commissioner acts, and of those that were merged into them, from which a case can start, or that can take another's place: those of which nobody has said when they end.</summary>
[Allow(Role.Commissioner)]
public sealed record ListContractOptions : IRequest<IReadOnlyList<ContractOption>>
{
    /// <summary>More than these no list offers: the register finds the others.</summary>
    public const int Most = 1000;
}

/// <param name="Pct">Code of the trust whose it is.</param>
/// <param name="Until">Its last day; null where it has none.</param>
public sealed record ContractOption(string Reference, string Pct, string? Number, string Provider, IReadOnlyList<string> Services, DateOnly? Until);

internal sealed class ListContractOptionsHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ListContractOptions, IReadOnlyList<ContractOption>>
{
    public async Task<IReadOnlyList<ContractOption>> Handle(ListContractOptions request, CancellationToken cancellationToken)
    {
        string[] own = [.. current.Person!.Organisations, .. current.Person.Merged];
        var contracts = await db.Contracts.AsNoTracking()
            .Where(contract => own.Contains(contract.Pct) && contract.Ends == null)
            .OrderBy(contract => contract.LastDay).ThenBy(contract => contract.CaseId)
            .Take(ListContractOptions.Most)
            .Select(contract => new { contract.Name, contract.Pct, contract.Number, contract.Provider, contract.Services, contract.LastDay })
            .ToListAsync(cancellationToken);
        return [.. contracts.Select(one => new ContractOption(one.Name, one.Pct, one.Number, one.Provider, one.Services, one.LastDay == RegisteredContract.NoLastDay ? null : one.LastDay))];
    }
}
