using MediatR;

namespace CommissioningCases.Application.Events;

/// <summary>Puts on the log that somebody who has signed in was turned away from something that their role does not do.</summary>
/// <param name="Page">The address of what they asked for, with the names of its parts and not what was in them.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record LogRefusedAccess(string Method, string Page) : ICommand<Unit>;

internal sealed class LogRefusedAccessHandler(ServiceLog log) : IRequestHandler<LogRefusedAccess, Unit>
{
    public async Task<Unit> Handle(LogRefusedAccess request, CancellationToken cancellationToken)
    {
        var refused = new NewServiceEvent(ServiceEventKind.AccessRefused)
        {
            Subject = request.Page,
            Details = new Dictionary<string, string?> { ["method"] = request.Method },
        };
        await log.AppendAsync(refused, cancellationToken);
        return Unit.Value;
    }
}
