using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.ProviderQuestions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>
/// Sends the provider's plan by its link, for a chance or an opportunity. It is looked at as every document is, and waits until the service has put it to the case. No command, because
/// the document is taken before the database is asked for anything.
/// </summary>
/// <param name="FileName">What the sender calls the file.</param>
/// <param name="Content">Null when no file was chosen.</param>
/// <returns>Why it was not taken; null when it was.</returns>
[Allow(IsOpen = true)]
public sealed record SendProviderDocument(string? Code, string? FileName, Stream? Content) : IRequest<string?>, IByLink;

internal sealed class SendProviderDocumentHandler(CasesDbContext db, ProviderLinks links, DocumentStore documents, ServiceLog log, JobAlarm alarm, TimeProvider clock)
    : IRequestHandler<SendProviderDocument, string?>
{
    private static readonly string NoMore = $"By this link no document can be sent, or no more: {ProviderQuestion.MostDocuments} at most";

    public async Task<string?> Handle(SendProviderDocument request, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(request.Code, cancellationToken) is not { } question || !await MayFollowAsync(question, cancellationToken))
        {
            return NoMore;
        }

        switch (await documents.AddAsync(question.CaseId, request.FileName, request.Content, ProviderLinks.Holder(question), cancellationToken))
        {
            case DocumentResult.Refused { Message: var message }:
                return message;
            case DocumentResult.Stored { Document: var document }:
                return await NoteAsync(question.Id, document, cancellationToken);
            case var other:
                throw new InvalidOperationException($"Nothing was said of {other}.");
        }
    }

    /// <summary>Notes that the document waits to be put to the case. Of several that are sent at once each sees those before it: the question is locked meanwhile.</summary>
    private async Task<string?> NoteAsync(Guid id, Document document, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var question = await db.ProviderQuestions.FromSql($"select * from provider_questions where id = {id} for update").AsNoTracking().SingleAsync(cancellationToken);
        if (!await MayFollowAsync(question, cancellationToken))
        {
            await documents.DropAsync(question.CaseId, document.Id, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return NoMore;
        }

        db.Add(new ProviderDocument { DocumentId = document.Id, QuestionId = question.Id, Name = document.Name, SentAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ProviderSentDocument), cancellationToken);
        await transaction.CommitAsync(CancellationToken.None); // to its end, whoever has gone: see TransactBehaviour
        alarm.Ring();
        return null;
    }

    private async Task<bool> MayFollowAsync(ProviderQuestion question, CancellationToken cancellationToken) =>
        question.TakesDocumentAt(clock.GetUtcNow(), await db.ProviderDocuments.CountAsync(sent => sent.QuestionId == question.Id, cancellationToken));
}
