using CommissioningCases.Application.Reading;
using MediatR;

namespace CommissioningCases.Application.Contracts;

/// <summary>Reads a contract with its whole history.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetContract(string Reference) : IRequest<ContractView>;

internal sealed class GetContractHandler(ContractReader contracts) : IRequestHandler<GetContract, ContractView>
{
    public Task<ContractView> Handle(GetContract request, CancellationToken cancellationToken) => contracts.ReadAsync(request.Reference, cancellationToken);
}
