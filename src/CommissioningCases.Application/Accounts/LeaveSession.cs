using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>Puts on record that somebody signs out.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor)]
public sealed record LogSignOut : ICommand<Unit>;

internal sealed class LogSignOutHandler(SignInLog log, CurrentPerson current) : IRequestHandler<LogSignOut, Unit>
{
    public async Task<Unit> Handle(LogSignOut request, CancellationToken cancellationToken)
    {
        await log.WriteAsync(SignInOutcome.SignedOut, current.Person!.Id, cancellationToken);
        return Unit.Value;
    }
}
