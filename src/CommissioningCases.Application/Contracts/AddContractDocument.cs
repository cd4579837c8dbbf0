using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Recording;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Contracts;

/// <summary>Puts a document to a contract. No command, because the document is taken before the database is asked for anything; the attempt that names it is one.</summary>
/// <param name="Fields">A JSON object with <c>on</c> and what is told of the document; the service itself says which one it is.</param>
/// <param name="FileName">What the sender calls the file.</param>
/// <param name="Content">Null when no file was chosen.</param>
/// <param name="AttemptId">The same for every repeat.</param>
[Allow(Role.Commissioner)]
public sealed record AddContractDocument(string Reference, JsonElement Fields, string? FileName, Stream? Content, Guid AttemptId) : IRequest<AttemptResult>;

internal sealed class AddContractDocumentValidator : AbstractValidator<AddContractDocument>
{
    public AddContractDocumentValidator()
    {
        RuleFor(add => add.Fields.ValueKind).Equal(JsonValueKind.Object);
        RuleFor(add => add.AttemptId).NotEmpty();
    }
}

internal sealed class AddContractDocumentHandler(DocumentStore documents, CurrentPerson current, ISender sender) : IRequestHandler<AddContractDocument, AttemptResult>
{
    private static readonly IReadOnlyList<Field> OfTheFile = [AttachContractDocument.DocumentField, AttachContractDocument.FileNameField, AttachContractDocument.Sha256Field];

    public async Task<AttemptResult> Handle(AddContractDocument request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetContract(request.Reference), cancellationToken);
        var reader = new FieldReader(request.Fields);
        _ = AttachContractDocument.Read(reader);
        _ = reader.Read(SubmittedAction.OnField);
        List<FieldError> faults = [.. reader.Errors.Where(error => OfTheFile.All(field => field.Name != error.Field))];
        switch (await documents.AddAsync(view.Id, request.FileName, request.Content, current.Person!, cancellationToken))
        {
            case DocumentResult.Stored { Document: var document }:
                var result = faults.Count > 0
                    ? new AttemptResult.Invalid(faults)
                    : await sender.Send(new Attempt(view.Reference, AttachContractDocument.Definition.Name, Named(request.Fields, document), request.AttemptId, Seen: null), cancellationToken);

                // Only one that no entry names goes: of an invalid attempt, or of a repeat, whose first document stands.
                await documents.DropAsync(view.Id, document.Id, cancellationToken);
                return result;
            case DocumentResult.Refused { Message: var message }:
                return new AttemptResult.Invalid([.. faults, new FieldError(AttachContractDocument.DocumentField.Name, message)]);
            case var other:
                throw new InvalidOperationException($"Nothing was said of {other}.");
        }
    }

    private static JsonElement Named(JsonElement given, Document document)
    {
        var fields = JsonObject.Create(given)!;
        fields[AttachContractDocument.DocumentField.Name] = document.Id.ToString();
        fields[AttachContractDocument.FileNameField.Name] = document.Name;
        fields[AttachContractDocument.Sha256Field.Name] = document.Hash;
        return JsonSerializer.SerializeToElement(fields);
    }
}
