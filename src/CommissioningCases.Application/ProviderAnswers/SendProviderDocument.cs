using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.Mail;
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
public sealed record SendProviderDocument(string? Code, string? FileName, Stream? Content) : IRequest<string?>, IByLink
{
    /// <summary>By one link no more are sent.</summary>
    public const int Most = 5;
}

internal sealed class SendProviderDocumentHandler(CasesDbContext db, ProviderLinks links, DocumentStore documents, ServiceLog log, MailAlarm alarm, TimeProvider clock)
    : IRequestHandler<SendProviderDocument, string?>
{
    public async Task<string?> Handle(SendProviderDocument request, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(request.Code, cancellationToken) is not { TakesDocuments: true, StruckAt: null } question)
        {
            return "By this link no document can be sent, or not any more";
        }

        if (await db.ProviderDocuments.CountAsync(sent => sent.QuestionId == question.Id, cancellationToken) >= SendProviderDocument.Most)
        {
            return $"{SendProviderDocument.Most} documents were sent by this link: no more are taken";
        }

        switch (await documents.AddAsync(question.CaseId, request.FileName, request.Content, ProviderLinks.Holder(question), cancellationToken))
        {
            case DocumentResult.Refused { Message: var message }:
                return message;
            case DocumentResult.Stored { Document: var document }:
                db.Add(new ProviderDocument { DocumentId = document.Id, QuestionId = question.Id, Name = document.Name, SentAt = clock.GetUtcNow() });
                await db.SaveChangesAsync(cancellationToken);
                await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ProviderSentDocument), cancellationToken);
                alarm.Ring();
                return null;
            case var other:
                throw new InvalidOperationException($"Nothing was said of {other}.");
        }
    }
}
