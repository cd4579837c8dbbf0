using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>
/// Puts a document to an application to qualify. No command, because the document is taken before the database is asked for anything; the attempt that
/// names it is one.
/// </summary>
/// <param name="Number">Number of the entry by which the application came in.</param>
/// <param name="Fields">A JSON object with <c>on</c> and what the document shows; the service itself says which document it is.</param>
/// <param name="FileName">What the sender calls the file.</param>
/// <param name="Content">Null when no file was chosen.</param>
/// <param name="AttemptId">The same for every repeat.</param>
[Allow(Role.Commissioner)]
public sealed record AttachDocument(string Cluster, int Number, JsonElement Fields, string? FileName, Stream? Content, Guid AttemptId) : IRequest<AttemptResult>;

internal sealed class AttachDocumentValidator : AbstractValidator<AttachDocument>
{
    public AttachDocumentValidator() => RuleFor(attach => attach.Fields.ValueKind).Equal(JsonValueKind.Object);
}

internal sealed class AttachDocumentHandler(CasesDbContext db, ProgrammeReader programmes, DocumentStore documents, CurrentPerson current, ISender sender)
    : IRequestHandler<AttachDocument, AttemptResult>
{
    public async Task<AttemptResult> Handle(AttachDocument request, CancellationToken cancellationToken)
    {
        var view = await FindAsync(request.Cluster, cancellationToken);
        var application = view.File.Applications.GetValueOrDefault(request.Number) ?? throw new NotFoundException("There is no such application.");
        switch (await documents.AddAsync(view.Id, request.FileName, request.Content, current.Person!, cancellationToken))
        {
            case DocumentResult.Stored { Document: var document }:
                var attempt = new Attempt(view.Reference, AttachEvidence.Definition.Name, Named(request.Fields, application, document), request.AttemptId, Seen: null);
                var result = await sender.Send(attempt, cancellationToken);

                // Only one that no entry names goes: of an invalid attempt, or of a repeat, whose first document stands.
                await documents.DropAsync(view.Id, document.Id, cancellationToken);
                return result;
            case DocumentResult.Refused { Message: var message }:
                return new AttemptResult.Invalid([.. FaultsOfTitle(request.Fields), new FieldError(AttachEvidence.DocumentField.Name, message)]);
            case var other:
                throw new InvalidOperationException($"Nothing was said of {other}.");
        }
    }

    private async Task<ProgrammeView> FindAsync(string cluster, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await programmes.ReadAsync(ClusterCode.Check(cluster), cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static JsonElement Named(JsonElement fields, QualificationApplication application, Document document)
    {
        var named = JsonObject.Create(fields)!;
        named[AttachEvidence.ApplicationField.Name] = application.RecordId;
        named[AttachEvidence.DocumentField.Name] = document.Id.ToString();
        named[AttachEvidence.FileNameField.Name] = document.Name;
        named[AttachEvidence.Sha256Field.Name] = document.Hash;
        return JsonSerializer.SerializeToElement(named);
    }

    /// <summary>Said with what is wrong with the file, so that nobody has to send it a third time.</summary>
    private static IEnumerable<FieldError> FaultsOfTitle(JsonElement fields)
    {
        var reader = new FieldReader(fields);
        _ = AttachEvidence.Read(reader);
        return reader.Errors.Where(error => error.Field == AttachEvidence.TitleField.Name);
    }
}
