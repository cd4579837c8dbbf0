using CommissioningCases.Application.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Cases;

/// <summary>
/// Opens a document that was put to a case, also one that was struck or whose place another has taken: it stays a part of the history. Unions see that there is one that was struck, but do not
/// open it: it may have been struck because it should have been commercial.
/// </summary>
/// <param name="Entry">Number of the entry that put the document to it.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record OpenCaseDocument(string Reference, int Entry) : IRequest<DocumentContent>;

internal sealed class OpenCaseDocumentHandler(CasesDbContext db, DocumentStore documents, ISender sender, CurrentPerson current) : IRequestHandler<OpenCaseDocument, DocumentContent>
{
    public async Task<DocumentContent> Handle(OpenCaseDocument request, CancellationToken cancellationToken)
    {
        // As the pages show the case: what the person does not see of it, is not there.
        var view = await sender.Send(new GetCase(request.Reference), cancellationToken);
        var opened = current.Person!.Role == Role.UnionRepresentative ? view.File.Documents : view.File.WithStruck(view.File.Documents);
        if (!opened.Any(document => document.Mark.Number == request.Entry))
        {
            throw new NotFoundException("There is no such document.");
        }

        await using var open = await db.OpenAsync(cancellationToken);
        var id = await db.Documents.Where(document => document.CaseId == view.Id && document.AttachedAs == request.Entry).Select(document => (Guid?)document.Id).SingleOrDefaultAsync(cancellationToken);
        return (id is { } known ? await documents.OpenAsync(view.Id, known, cancellationToken) : null) ?? throw new NotFoundException("There is no such document.");
    }
}
