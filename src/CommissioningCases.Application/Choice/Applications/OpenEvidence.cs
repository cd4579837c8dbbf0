using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Opens a document that was put to an application to qualify.</summary>
/// <param name="Number">Number of the entry by which the application came in.</param>
/// <param name="Entry">Number of the entry that put the document to it.</param>
[Allow(Role.Commissioner, Role.ShaReviewer, Role.Auditor)]
public sealed record OpenEvidence(string Cluster, int Number, int Entry) : IRequest<DocumentContent>;

internal sealed class OpenEvidenceHandler(CasesDbContext db, ProgrammeReader programmes, DocumentStore documents) : IRequestHandler<OpenEvidence, DocumentContent>
{
    public async Task<DocumentContent> Handle(OpenEvidence request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var view = await programmes.ReadAsync(ClusterCode.Check(request.Cluster), cancellationToken);
            var isEvidence = view.File.Applications.GetValueOrDefault(request.Number)?.Evidence.Contains(request.Entry) == true;
            var id = isEvidence
                ? await db.Documents.Where(document => document.CaseId == view.Id && document.AttachedAs == request.Entry).Select(document => (Guid?)document.Id).SingleOrDefaultAsync(cancellationToken)
                : null;
            return (id is { } known ? await documents.OpenAsync(view.Id, known, cancellationToken) : null) ?? throw new NotFoundException("There is no such document.");
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
