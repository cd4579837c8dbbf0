using CommissioningCases.Application.Documents;
using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Takes a document out of an application that was not sent yet.</summary>
[Allow(IsOpen = true)]
public sealed record RemoveLinkDocument(string? Code, Guid Document) : ICommand<Unit>, IByLink;

internal sealed class RemoveLinkDocumentHandler(CasesDbContext db, ApplicationLinks links, DocumentStore documents) : IRequestHandler<RemoveLinkDocument, Unit>
{
    public async Task<Unit> Handle(RemoveLinkDocument request, CancellationToken cancellationToken)
    {
        if (await links.HoldAsync(request.Code, cancellationToken) is { State: LinkApplicationState.Draft } application
            && await db.LinkDocuments.Where(one => one.DocumentId == request.Document && one.ApplicationId == application.Id).ExecuteDeleteAsync(cancellationToken) > 0)
        {
            await documents.DropAsync(application.CaseId, request.Document, cancellationToken);
        }

        return Unit.Value;
    }
}
