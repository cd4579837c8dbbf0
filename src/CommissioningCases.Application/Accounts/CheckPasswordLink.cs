using CommissioningCases.Application.Events;
using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>Whose password a one-time link is for. A wrong code changes the account: it counts towards its lock.</summary>
/// <returns>The email address by which the person signs in; null when the link is not good, or not any more.</returns>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record CheckPasswordLink(Guid User, string? Code) : ICommand<string?>;

internal sealed class CheckPasswordLinkHandler(PasswordLinks links, ServiceLog log) : IRequestHandler<CheckPasswordLink, string?>
{
    public async Task<string?> Handle(CheckPasswordLink request, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(request.User, request.Code, cancellationToken) is not { } user)
        {
            return null;
        }

        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.LinkOpened) { Account = user.Id }, cancellationToken);
        return user.UserName;
    }
}
