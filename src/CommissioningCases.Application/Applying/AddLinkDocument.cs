using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>
/// Adds a document to an application by its link. It is looked at as every document is, and waits until the application is taken in. No command, because the document is taken before the database is
/// asked for anything.
/// </summary>
/// <param name="FileName">What the sender calls the file.</param>
/// <param name="Content">Null when no file was chosen.</param>
/// <returns>Why it was not taken; null when it was.</returns>
[Allow(IsOpen = true)]
public sealed record AddLinkDocument(string? Code, string? FileName, Stream? Content) : IRequest<string?>, IByLink;

internal sealed class AddLinkDocumentHandler(CasesDbContext db, ApplicationLinks links, DocumentStore documents, ServiceLog log, TimeProvider clock) : IRequestHandler<AddLinkDocument, string?>
{
    private static readonly string NoMore = $"By this link no document can be added, or no more: {LinkApplication.MostDocuments} at most, until it is sent";

    public async Task<string?> Handle(AddLinkDocument request, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(request.Code, cancellationToken) is not { } application || !await MayFollowAsync(application, cancellationToken))
        {
            return NoMore;
        }

        return await documents.AddAsync(application.CaseId, request.FileName, request.Content, ApplicationLinks.Holder(application), cancellationToken) switch
        {
            DocumentResult.Refused { Message: var message } => message,
            DocumentResult.Stored { Document: var document } => await NoteAsync(request.Code, document, cancellationToken),
            var other => throw new InvalidOperationException($"Nothing was said of {other}."),
        };
    }

    /// <summary>Of several that are added at once each sees those before it: the application is held meanwhile.</summary>
    private async Task<string?> NoteAsync(string? code, Document document, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await links.HoldAsync(code, cancellationToken) is not { } application || !await MayFollowAsync(application, cancellationToken))
        {
            await documents.DropAsync(document.CaseId, document.Id, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return NoMore;
        }

        if (await IsThereAsync(application, document, cancellationToken))
        {
            await documents.DropAsync(document.CaseId, document.Id, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return null; // sent twice
        }

        db.Add(new LinkDocument { DocumentId = document.Id, ApplicationId = application.Id, Name = document.Name, SentAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ApplicationDocumentAdded), cancellationToken);
        await transaction.CommitAsync(CancellationToken.None); // to its end, whoever has gone: see TransactBehaviour
        return null;
    }

    /// <summary>Whether the application has the same file under the same name.</summary>
    private async Task<bool> IsThereAsync(LinkApplication application, Document document, CancellationToken cancellationToken)
    {
        var added = db.LinkDocuments.Where(one => one.ApplicationId == application.Id && one.Name == document.Name).Select(one => one.DocumentId);
        return await db.Documents.AnyAsync(before => before.Sha256 == document.Sha256 && added.Contains(before.Id), cancellationToken);
    }

    private async Task<bool> MayFollowAsync(LinkApplication application, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return application.State == LinkApplicationState.Draft
            && await db.PublicOffers.AnyAsync(offer => offer.Id == application.OfferId && offer.Closes >= today && offer.WithdrawnAt == null, cancellationToken)
            && await db.LinkDocuments.CountAsync(one => one.ApplicationId == application.Id, cancellationToken) < LinkApplication.MostDocuments;
    }
}
