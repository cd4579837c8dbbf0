using CommissioningCases.Application.Documents;
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

internal sealed class SignOffStrategyHandler(DocumentStore documents, ISender sender) : IRequestHandler<SignOffStrategy, Unit>
{
    public async Task<Unit> Handle(SignOffStrategy request, CancellationToken cancellationToken)
    {
        using var upload = new Upload();
        var record = new RecordStrategySignOff(request.Trust, request.On, request.Expires, request.Document, request.Seen);
        if (request.SignedFile is null)
        {
            return await sender.Send(record with { FileFault = "Choose the signed document" }, cancellationToken);
        }

        var (name, kind, fault) = await documents.LookAtAsync(request.FileName, request.SignedFile, upload, cancellationToken);
        return await sender.Send(fault is null ? record with { File = new SignedDocument(name, kind!.MediaType, upload) } : record with { FileFault = fault }, cancellationToken);
    }
}

/// <summary>A signed document that was read and looked at.</summary>
internal sealed record SignedDocument(string Name, string MediaType, Upload Upload);
