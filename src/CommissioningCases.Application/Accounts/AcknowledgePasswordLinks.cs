using CommissioningCases.Application.Events;
using MediatR;

namespace CommissioningCases.Application.Accounts;

/// <summary>Says that one knows of the password links that others have made for one's account.</summary>
/// <param name="Through">The latest of which one was told. Of those that were made since, one is told again.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record AcknowledgePasswordLinks(long Through) : ICommand<Unit>;

internal sealed class AcknowledgePasswordLinksHandler(UnseenPasswordLinks links, ServiceLog log, CurrentPerson current) : IRequestHandler<AcknowledgePasswordLinks, Unit>
{
    public async Task<Unit> Handle(AcknowledgePasswordLinks request, CancellationToken cancellationToken)
    {
        var person = current.Person!.Id;
        if (await links.ListAsync(person, cancellationToken) is [var latest, ..] && latest.Number <= request.Through)
        {
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.LinkAcknowledged) { Account = person }, cancellationToken);
        }

        return Unit.Value;
    }
}
