using CommissioningCases.Application.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Takes one of one's own tokens away.</summary>
/// <returns>Whether there was such a one.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record EndAccessToken(Guid Id) : ICommand<bool>;

internal sealed class EndAccessTokenHandler(CasesDbContext db, ServiceLog log, CurrentPerson current) : IRequestHandler<EndAccessToken, bool>
{
    public async Task<bool> Handle(EndAccessToken request, CancellationToken cancellationToken)
    {
        var me = current.Person!.Id;
        var ended = db.AccessTokens.Where(token => token.UserId == me && token.Id == request.Id);
        var name = await ended.Select(token => token.Name).SingleOrDefaultAsync(cancellationToken);
        if (await ended.ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }

        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.TokenEnded) { Account = me, Subject = name }, cancellationToken);
        return true;
    }
}
