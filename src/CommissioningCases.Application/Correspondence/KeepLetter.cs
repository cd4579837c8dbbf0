using System.Security.Cryptography;
using System.Text.Json;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Papers;
using CommissioningCases.Application.Recording;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CommissioningCases.Application.Correspondence;

/// <summary>Keeps a letter with its case, as a PDF that is a document of the entry of which it tells. No command, as <see cref="AddCaseDocument"/> is none.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="AttemptId">The same for every repeat.</param>
[Allow(Role.Commissioner)]
public sealed record KeepLetter(string Reference, int Entry, TypedLetter Letter, Guid AttemptId) : IRequest<KeptLetter>;

/// <param name="Number">The entry that puts it to the case.</param>
public sealed record KeptLetter(string Reference, int Number);

internal sealed class KeepLetterValidator : AbstractValidator<KeepLetter>
{
    public KeepLetterValidator()
    {
        RuleFor(keep => keep.AttemptId).NotEmpty();
        RuleFor(keep => keep.Letter).IsLetter();
    }
}

internal sealed class KeepLetterHandler(ISender sender) : IRequestHandler<KeepLetter, KeptLetter>
{
    public async Task<KeptLetter> Handle(KeepLetter request, CancellationToken cancellationToken)
    {
        var letter = await sender.Send(new GetLetter(request.Reference, request.Entry), cancellationToken);
        using var pdf = new MemoryStream();
        PaperFile.Write(LetterPaper.Of(letter, request.Letter), PaperFormat.Pdf, pdf);
        var attached = new AddCaseDocument(letter.View.Reference, FieldsOf(letter, request.Letter), $"{letter.FileName}.pdf", pdf, IdOf(request));
        return await sender.Send(attached, cancellationToken) switch
        {
            AttemptResult.Accepted kept => new KeptLetter(kept.Case, kept.Number),

            // The same letter sent twice: no two PDFs of it are the same byte for byte, so that the second seems to be another document.
            AttemptResult.Changed before => new KeptLetter(before.Case, before.Number),
            AttemptResult.Invalid invalid => throw new ValidationException(invalid.Errors.Select(error => new ValidationFailure("", error.Message))),
            var other => throw new InvalidOperationException($"No letter is kept with {other.Outcome}."),
        };
    }

    private static JsonElement FieldsOf(LetterToWrite letter, TypedLetter typed) => JsonSerializer.SerializeToElement(new Dictionary<string, object>
    {
        ["on"] = DateField.Format(letter.View.Today),
        [AttachCaseDocument.RecordField.Name] = RecordName.Of(letter.Subject.Entry),
        [AttachCaseDocument.TitleField.Name] = $"Letter to {letter.Addressee}: {typed.Heading}",
        [AttachCaseDocument.KindField.Name] = ExchangeNames.Of(CaseDocumentKind.Letter),
        [AttachCaseDocument.CommercialField.Name] = letter.IsCommercial,
    });

    /// <summary>Of the form and of what the letter says: the same again is the same letter, and other words are another.</summary>
    private static Guid IdOf(KeepLetter request) =>
        new(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { request.AttemptId, request.Reference, request.Entry, request.Letter })).AsSpan(0, 16));
}
