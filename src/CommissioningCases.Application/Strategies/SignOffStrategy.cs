using CommissioningCases.Application.Documents;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CommissioningCases.Application.Strategies;

/// <summary>
/// Records that the strategy of a Primary Care Trust was signed off, with the signed document. No command: the file is read and looked at before the database is asked for anything, so that no
/// connection waits for a slow sender.
/// </summary>
/// <param name="FileName">What the sender calls the file.</param>
/// <param name="SignedFile">Null when no file was chosen.</param>
[Allow(Role.ShaReviewer)]
public sealed record SignOffStrategy(string Trust, string? On, string? Expires, string? Document, string? FileName, Stream? SignedFile, int Seen) : StrategySignOffFields(Trust, On, Expires, Document, Seen), IRequest<Unit>;

internal sealed class SignOffStrategyValidator : StrategySignOffRules<SignOffStrategy>
{
    public SignOffStrategyValidator() => RuleFor(signOff => signOff.SignedFile).NotNull().WithMessage("Choose the signed document");
}

internal sealed class SignOffStrategyHandler(DocumentStore documents, ISender sender) : IRequestHandler<SignOffStrategy, Unit>
{
    public async Task<Unit> Handle(SignOffStrategy request, CancellationToken cancellationToken)
    {
        using var upload = new Upload();
        var (name, kind, fault) = await documents.LookAtAsync(request.FileName, request.SignedFile!, upload, cancellationToken);
        if (fault is not null)
        {
            throw new ValidationException([new ValidationFailure(nameof(request.SignedFile), fault)]);
        }

        return await sender.Send(
            new RecordStrategySignOff(request.Trust, request.On, request.Expires, request.Document, request.Seen) { File = new SignedDocument(name, kind!.MediaType, upload) },
            cancellationToken);
    }
}

/// <summary>A signed document that was read and looked at.</summary>
internal sealed record SignedDocument(string Name, string MediaType, Upload Upload);
