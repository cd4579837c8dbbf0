using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Recording;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Cases;

/// <summary>
/// Puts a document to a case or to one of its entries. No command, because the document is taken before the database is asked for anything; the attempt that names it is one.
/// </summary>
/// <param name="Fields">A JSON object with <c>on</c> and what is told of the document; the service itself says which one it is, calls it by the file's name where no title is given, and puts a new version where the one before it was.</param>
/// <param name="FileName">What the sender calls the file.</param>
/// <param name="Content">Null when no file was chosen.</param>
/// <param name="AttemptId">The same for every repeat.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer)]
public sealed record AddCaseDocument(string Reference, JsonElement Fields, string? FileName, Stream? Content, Guid AttemptId) : IRequest<AttemptResult>;

internal sealed class AddCaseDocumentValidator : AbstractValidator<AddCaseDocument>
{
    public AddCaseDocumentValidator()
    {
        RuleFor(add => add.Fields.ValueKind).Equal(JsonValueKind.Object);
        RuleFor(add => add.AttemptId).NotEmpty();
    }
}

internal sealed class AddCaseDocumentHandler(DocumentStore documents, CurrentPerson current, ISender sender) : IRequestHandler<AddCaseDocument, AttemptResult>
{
    private static readonly IReadOnlyList<Field> OfTheFile = [AttachCaseDocument.DocumentField, AttachCaseDocument.FileNameField, AttachCaseDocument.Sha256Field];

    public async Task<AttemptResult> Handle(AddCaseDocument request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetCase(request.Reference), cancellationToken);
        var fields = Placed(Titled(request), view.File);
        var reader = new FieldReader(JsonSerializer.SerializeToElement(fields));
        var told = AttachCaseDocument.Read(reader);
        _ = reader.Read(SubmittedAction.OnField);
        List<FieldError> faults = [.. reader.Errors.Where(error => OfTheFile.All(field => field.Name != error.Field) && !(request.FileName is null && error.Field == AttachCaseDocument.TitleField.Name))];
        if (told.Record is { } record && view.Entries.FirstOrDefault(entry => entry.Number == view.File.NumberOf(record)) is not { IsAccepted: true })
        {
            faults.Add(new FieldError(AttachCaseDocument.RecordField.Name, "Choose an entry of this case that was accepted"));
        }

        switch (await documents.AddAsync(view.Id, request.FileName, request.Content, current.Person!, cancellationToken, isForUnions: !told.SeenByUnions(view.File).IsNothing))
        {
            case DocumentResult.Stored { Document: var document }:
                var result = faults.Count > 0
                    ? new AttemptResult.Invalid(faults)
                    : await sender.Send(new Attempt(view.Reference, AttachCaseDocument.Definition.Name, Named(fields, document), request.AttemptId, Seen: null), cancellationToken);

                // Only one that no entry names goes: of an invalid attempt, or of a repeat, whose first document stands.
                await documents.DropAsync(view.Id, document.Id, cancellationToken);
                return result;
            case DocumentResult.Refused { Message: var message }:
                return new AttemptResult.Invalid([.. faults, new FieldError(AttachCaseDocument.DocumentField.Name, message)]);
            case var other:
                throw new InvalidOperationException($"Nothing was said of {other}.");
        }
    }

    /// <summary>A document without a title is called as its file is; where no file was chosen either, that is all there is to say.</summary>
    private static JsonObject Titled(AddCaseDocument request)
    {
        var (fields, title) = (JsonObject.Create(request.Fields)!, AttachCaseDocument.TitleField.Name);
        if (request.FileName is not null && (!request.Fields.TryGetProperty(title, out var given) || string.IsNullOrWhiteSpace(given.ToString())))
        {
            fields[title] = Path.GetFileNameWithoutExtension(DocumentName.Of(request.FileName));
        }

        return fields;
    }

    /// <summary>A new version belongs to what the version before it belongs to, where nothing else is said.</summary>
    private static JsonObject Placed(JsonObject fields, CaseFile file)
    {
        var told = AttachCaseDocument.Read(new FieldReader(JsonSerializer.SerializeToElement(fields)));
        if (told is { Record: null, Replaces: { } replaced } && file.FindDocument(replaced) is { Details.Record: { } record })
        {
            fields[AttachCaseDocument.RecordField.Name] = record;
        }

        return fields;
    }

    private static JsonElement Named(JsonObject fields, Document document)
    {
        fields[AttachCaseDocument.DocumentField.Name] = document.Id.ToString();
        fields[AttachCaseDocument.FileNameField.Name] = document.Name;
        fields[AttachCaseDocument.Sha256Field.Name] = document.Hash;
        return JsonSerializer.SerializeToElement(fields);
    }
}
