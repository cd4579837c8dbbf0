using CommissioningCases.Application.Documents;
using MediatR;

namespace CommissioningCases.Application.Applying;

/// <summary>Opens a document that came with an application by a link, while that waits.</summary>
[Allow(Role.Commissioner)]
public sealed record OpenReceivedDocument(string Cluster, Guid Id, Guid Document) : IRequest<DocumentContent>;

internal sealed class OpenReceivedDocumentHandler(DocumentStore documents, ISender sender) : IRequestHandler<OpenReceivedDocument, DocumentContent>
{
    public async Task<DocumentContent> Handle(OpenReceivedDocument request, CancellationToken cancellationToken)
    {
        var received = await sender.Send(new GetReceived(request.Cluster, request.Id), cancellationToken);
        return (received.Documents.Any(one => one.DocumentId == request.Document) ? await documents.OpenAsync(received.View.Id, request.Document, cancellationToken) : null)
            ?? throw new NotFoundException("There is no such document.");
    }
}
