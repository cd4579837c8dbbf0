using CommissioningCases.Application.Events;
using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>New codes for when the second factor is lost; those that there were open nothing any more.</summary>
/// <returns>The codes, which are told once.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record MakeRecoveryCodes : ICommand<IReadOnlyList<string>>;

internal sealed class MakeRecoveryCodesHandler(SecondFactor factor, ServiceLog log, CurrentPerson current) : IRequestHandler<MakeRecoveryCodes, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(MakeRecoveryCodes request, CancellationToken cancellationToken)
    {
        var codes = await factor.MakeRecoveryCodesAsync(current.Person!.Id, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.RecoveryCodesMade) { Account = current.Person.Id }, cancellationToken);
        return codes;
    }
}
