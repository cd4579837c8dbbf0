using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Contracts;

/// <summary>A page of the contracts in one's scope, in an order that stays: of each what anybody may know, and no more, whoever asks.</summary>
/// <param name="From">Where the page begins; null for the first page.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListPublicContracts(RowPosition? From) : IRequest<PublicContractList>
{
    public const int PageSize = 25;
}

/// <param name="Next">Where the page after it begins; null when this is the last.</param>
public sealed record PublicContractList(IReadOnlyList<PublicContract> Contracts, RowPosition? Next, KnownBodies Bodies);

internal sealed class ListPublicContractsHandler(CasesDbContext db, HistoryStore histories, Bodies bodies, CurrentPerson current) : IRequestHandler<ListPublicContracts, PublicContractList>
{
    private static readonly Type[] Keys = [typeof(Guid)];

    public async Task<PublicContractList> Handle(ListPublicContracts request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var after = PositionOf(request);
        var ids = await db.Contracts.AsNoTracking().VisibleTo(current.Person)
            .Where(contract => after == null || contract.CaseId > after)
            .OrderBy(contract => contract.CaseId)
            .Take(ListPublicContracts.PageSize + 1)
            .Select(contract => contract.CaseId)
            .ToListAsync(cancellationToken);
        var contracts = new List<PublicContract>(ids.Count);
        foreach (var id in ids.Take(ListPublicContracts.PageSize))
        {
            if (await histories.LoadAsync(HistoryKey.Of(id), [], cancellationToken) is { State: { File: ContractFile file, History.Name: var reference } })
            {
                contracts.Add(PublicContract.Of(reference, file, await FindAwardAsync(file, cancellationToken)));
            }
        }

        return new PublicContractList(contracts, ids.Count > ListPublicContracts.PageSize ? RowPosition.After(ids[ListPublicContracts.PageSize - 1]) : null, known);
    }

    private static Guid? PositionOf(ListPublicContracts request) => request.From is not { } from ? null
        : from.Values(Keys) is [Guid id] ? id
        : throw new ValidationException([new ValidationFailure(nameof(request.From), "No page begins there: take the address next of the page before it, as it is.")]);

    /// <returns>Null where no award that is known here brought it about.</returns>
    private async Task<AwardOfContract?> FindAwardAsync(ContractFile file, CancellationToken cancellationToken) =>
        file.Recorded.Cause is { Case: var name, Entry: { } entry }
        && await histories.LoadAsync(HistoryKey.Named(name), [], cancellationToken) is { State: { File: CaseFile about, History.Name: var reference } }
        && about.StepsTaken.Exists(step => step.Mark.Number == entry && about.Scenario.FindStep(step.Details.Step) is { EndsTender: true })
        && about.Tenders.FindLast(tender => tender.Mark.Number < entry && tender.AwardedTo == file.Recorded.Provider) is { Mark.Number: var opened }
            ? new AwardOfContract(reference, opened, entry)
            : null;
}
