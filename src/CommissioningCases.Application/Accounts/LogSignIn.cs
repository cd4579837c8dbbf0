using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Puts on record that somebody signed in or out, or was kept out.</summary>
/// <param name="User">Null where there is no such account.</param>
[Allow(IsOpen = true)]
public sealed record LogSignIn(SignInOutcome Outcome, Guid? User) : ICommand<Unit>;

internal sealed class LogSignInHandler(SignInLog log, CasesDbContext db, TimeProvider clock) : IRequestHandler<LogSignIn, Unit>
{
    public async Task<Unit> Handle(LogSignIn request, CancellationToken cancellationToken)
    {
        await log.WriteAsync(request.Outcome, request.User, cancellationToken);
        if (request.Outcome == SignInOutcome.SignedIn)
        {
            var now = clock.GetUtcNow();
            await db.Users.Where(user => user.Id == request.User).ExecuteUpdateAsync(user => user.SetProperty(row => row.LastSignIn, now), cancellationToken);
        }

        return Unit.Value;
    }
}
