using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>Closes somebody's account to the sign-in provider and ends its sessions; the password stays.</summary>
[Allow(Role.Administrator, IsSensitive = true, OpensAccounts = true)]
public sealed record UnbindUser(Guid Id) : ICommand<Unit>;

internal sealed class UnbindUserHandler(BoundSubjects subjects, Sessions sessions) : IRequestHandler<UnbindUser, Unit>
{
    public async Task<Unit> Handle(UnbindUser request, CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(request.Id, cancellationToken);
        await subjects.UnbindAsync(request.Id, cancellationToken);
        return Unit.Value;
    }
}
