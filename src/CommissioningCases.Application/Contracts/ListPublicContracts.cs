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

internal sealed class ListPublicContractsHandler(CasesDbContext db, HistoryFiles histories, Bodies bodies, CurrentPerson current) : IRequestHandler<ListPublicContracts, PublicContractList>
{
    private static readonly Type[] Keys = [typeof(Guid)];

    public async Task<PublicContractList> Handle(ListPublicContracts request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var after = PositionOf(request);
        var found = await db.Contracts.AsNoTracking().VisibleTo(current.Person)
            .Where(contract => after == null || contract.CaseId > after)
            .OrderBy(contract => contract.CaseId)
            .Take(ListPublicContracts.PageSize + 1)
            .Select(contract => new { contract.CaseId, contract.Name })
            .ToListAsync(cancellationToken);
        var page = found.Take(ListPublicContracts.PageSize).ToList();
        var files = await histories.ReadAsync(page.ConvertAll(contract => contract.CaseId), cancellationToken);
        var causes = await ReadCausesAsync(files.Values.OfType<ContractFile>(), cancellationToken);
        return new PublicContractList(
            [
                .. from contract in page
                   let file = files.GetValueOrDefault(contract.CaseId) as ContractFile
                   where file is not null
                   select PublicContract.Of(contract.Name, file, FindAward(file, causes)),
            ],
            found.Count > ListPublicContracts.PageSize ? RowPosition.After(page[^1].CaseId) : null,
            known);
    }

    private static Guid? PositionOf(ListPublicContracts request) => request.From is not { } from ? null
        : from.Values(Keys) is [Guid id] ? id
        : throw new ValidationException([new ValidationFailure(nameof(request.From), "No page begins there: take the address next of the page before it, as it is.")]);

    /// <summary>The cases that brought contracts about, those in sight, by their references.</summary>
    private async Task<IReadOnlyDictionary<string, CaseFile>> ReadCausesAsync(IEnumerable<ContractFile> contracts, CancellationToken cancellationToken)
    {
        string[] named = [.. contracts.Select(file => file.Recorded.Cause is { Case: var name, Entry: not null } ? name : null).OfType<string>().Distinct()];
        if (named.Length == 0)
        {
            return new Dictionary<string, CaseFile>();
        }

        var cases = await db.CaseHistories.AsNoTracking().Where(history => named.Contains(history.Name)).Select(history => new { history.Id, history.Name }).ToListAsync(cancellationToken);
        var files = await histories.ReadAsync(cases.ConvertAll(one => one.Id), cancellationToken);
        return cases.Where(one => files.GetValueOrDefault(one.Id) is CaseFile).ToDictionary(one => one.Name, one => (CaseFile)files[one.Id], StringComparer.Ordinal);
    }

    /// <returns>Null where no award that is known here brought it about.</returns>
    private static AwardOfContract? FindAward(ContractFile file, IReadOnlyDictionary<string, CaseFile> causes) =>
        file.Recorded.Cause is { Case: var reference, Entry: { } entry }
        && causes.TryGetValue(reference, out var about)
        && about.StepsTaken.Exists(step => step.Mark.Number == entry && about.Scenario.FindStep(step.Details.Step) is { EndsTender: true })
        && about.Tenders.FindLast(tender => tender.Mark.Number < entry && tender.AwardedTo == file.Recorded.Provider) is { Mark.Number: var opened }
            ? new AwardOfContract(reference, opened, entry)
            : null;
}
