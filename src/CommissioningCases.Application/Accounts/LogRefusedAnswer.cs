using CommissioningCases.Application.Events;
using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>Puts on the log that what came back from the sign-in provider was not good.</summary>
/// <param name="Reason">A word for what was wrong with it.</param>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record LogRefusedAnswer(string Reason) : ICommand<Unit>;

internal sealed class LogRefusedAnswerHandler(ServiceLog log, CurrentPerson current) : IRequestHandler<LogRefusedAnswer, Unit>
{
    public async Task<Unit> Handle(LogRefusedAnswer request, CancellationToken cancellationToken)
    {
        var refused = new NewServiceEvent(ServiceEventKind.ProviderAnswerRefused)
        {
            Account = current.Person?.Id,
            Details = new Dictionary<string, string?> { ["reason"] = request.Reason },
        };
        await log.AppendAsync(refused, cancellationToken);
        return Unit.Value;
    }
}
