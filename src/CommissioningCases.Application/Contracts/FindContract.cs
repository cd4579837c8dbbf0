using CommissioningCases.Application.Reading;
using MediatR;

namespace CommissioningCases.Application.Contracts;

/// <summary>Reads the contract from which a case started; null where the register has none of that name in sight, as of cases that were imported.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record FindContract(string Reference) : IRequest<ContractView?>;

internal sealed class FindContractHandler(ContractReader contracts) : IRequestHandler<FindContract, ContractView?>
{
    public Task<ContractView?> Handle(FindContract request, CancellationToken cancellationToken) => contracts.FindAsync(request.Reference, cancellationToken);
}
