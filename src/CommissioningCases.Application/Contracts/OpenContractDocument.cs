using CommissioningCases.Application.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Contracts;

/// <summary>Opens a document that was put to a contract, also one that was struck: it stays a part of the history.</summary>
/// <param name="Entry">Number of the entry that put the document to it.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record OpenContractDocument(string Reference, int Entry) : IRequest<DocumentContent>;

internal sealed class OpenContractDocumentHandler(CasesDbContext db, DocumentStore documents, ISender sender) : IRequestHandler<OpenContractDocument, DocumentContent>
{
    public async Task<DocumentContent> Handle(OpenContractDocument request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetContract(request.Reference), cancellationToken);
        await using var open = await db.OpenAsync(cancellationToken);
        var id = await db.Documents.Where(document => document.CaseId == view.Id && document.AttachedAs == request.Entry).Select(document => (Guid?)document.Id).SingleOrDefaultAsync(cancellationToken);
        return (id is { } known ? await documents.OpenAsync(view.Id, known, cancellationToken) : null) ?? throw new NotFoundException("There is no such document.");
    }
}
