using System.Text.Json;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Notifications;
using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>
/// Takes what came in by a provider's link, an answer or else a document, into the history of its case, as an entry of the provider. What cannot be recorded, because the record was struck
/// meanwhile or the SHA has settled that it stands, stays with its question and says why, and whoever looks after the case is told.
/// </summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
public sealed record TakeProviderAnswer(ClaimedAnswer Claimed) : ICommand<Unit>;

internal sealed class TakeProviderAnswerHandler(CasesDbContext db, CaseLoader cases, HistoryStore histories, Recorder recorder, NotificationWriter notifications, TimeProvider clock)
    : IRequestHandler<TakeProviderAnswer, Unit>
{
    public async Task<Unit> Handle(TakeProviderAnswer request, CancellationToken cancellationToken)
    {
        histories.Forget(); // where the transaction is begun again
        if (request.Claimed.IsDocument)
        {
            await TakeDocumentAsync(request.Claimed.Id, cancellationToken);
        }
        else
        {
            await TakeAnswerAsync(request.Claimed.Id, cancellationToken);
        }

        return Unit.Value;
    }

    private async Task TakeAnswerAsync(Guid id, CancellationToken cancellationToken)
    {
        var waiting = await db.ProviderQuestions.FromSql($"select * from provider_questions where id = {id} and taken_as is null and reason is null for update").ToListAsync(cancellationToken);
        if (waiting is [var question])
        {
            (question.TakenAs, question.Reason) = await RecordAsync(question, question.AnsweredAt!.Value, RespondAsProvider.Definition, FieldsOf(question), question.Id, null, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task TakeDocumentAsync(Guid id, CancellationToken cancellationToken)
    {
        var waiting = await db.ProviderDocuments.FromSql($"select * from provider_documents where document_id = {id} and taken_as is null and reason is null for update").ToListAsync(cancellationToken);
        if (waiting is [var sent])
        {
            var question = await db.ProviderQuestions.AsNoTracking().SingleAsync(one => one.Id == sent.QuestionId, cancellationToken);
            var document = await db.Documents.AsNoTracking().SingleAsync(one => one.Id == sent.DocumentId, cancellationToken);
            (sent.TakenAs, sent.Reason) = await RecordAsync(question, sent.SentAt, AttachCaseDocument.Definition, FieldsOf(question, document), document.Id, document, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <returns>The number of the entry, or why there is none.</returns>
    private async Task<(int? Number, string? Reason)> RecordAsync(
        ProviderQuestion question,
        DateTimeOffset at,
        ActionDefinition<CaseFile> action,
        Dictionary<string, object?> fields,
        Guid attemptId,
        Document? document,
        CancellationToken cancellationToken)
    {
        var name = await db.CaseHistories.Where(history => history.Id == question.CaseId).Select(history => history.Name).SingleAsync(cancellationToken);
        var opened = await cases.OpenAsync(name, attemptId, cancellationToken);
        if (opened.State is not { File: CaseFile file, Rules: var edition })
        {
            throw new InvalidOperationException($"{name} is no case.");
        }

        fields[SubmittedAction.OnField.Name] = DateField.Format(Calendar.DayOf(at));
        fields[RespondAsProvider.RecordField.Name] = RecordName.Of(question.Entry);
        var parsed = edition.Parse(file, new SubmittedAction(action.Name, JsonSerializer.SerializeToElement(fields)));
        if (!ProviderRights.MaySay(file, parsed.Action as HistoryAction<CaseFile>, question.Provider))
        {
            return await NotRecordedAsync("What it is about was struck.");
        }

        return await recorder.RecordAsync(opened, edition, parsed, attemptId, ProviderLinks.Holder(question), tellsEveryFault: false, cancellationToken, document) switch
        {
            AttemptResult.Accepted accepted => (accepted.Number, null),
            AttemptResult.Invalid { Errors: [var fault, ..] } => await NotRecordedAsync(fault.Message),
            var other => throw new InvalidOperationException($"An answer of a provider is neither recorded nor invalid, but {other.Outcome}."),
        };

        async Task<(int?, string?)> NotRecordedAsync(string reason)
        {
            var told = new ToldOf(question.CaseId, question.Entry, clock.GetUtcNow(), question.Id);
            await using var batch = new NpgsqlBatch(db.NpgsqlConnection());
            batch.BatchCommands.Add(notifications.Of(NotificationKind.ProviderNotRecorded, told, file, Audience.OwnerOf(file), opened.Reference.Bodies));
            await batch.ExecuteNonQueryAsync(cancellationToken);
            return (null, reason);
        }
    }

    private static Dictionary<string, object?> FieldsOf(ProviderQuestion question) => new()
    {
        [RespondAsProvider.ProviderField.Name] = question.Provider,
        [RespondAsProvider.ViewField.Name] = ExchangeNames.Of(question.View!.Value),
        [RespondAsProvider.AccountField.Name] = question.Account,
    };

    private static Dictionary<string, object?> FieldsOf(ProviderQuestion question, Document document) => new()
    {
        [AttachCaseDocument.TitleField.Name] = $"Sent by {question.Shown.Provider}: {Path.GetFileNameWithoutExtension(document.Name)}",
        [AttachCaseDocument.KindField.Name] = ExchangeNames.Of(CaseDocumentKind.Evidence),
        [AttachCaseDocument.CommercialField.Name] = true,
        [AttachCaseDocument.DocumentField.Name] = document.Id.ToString(),
        [AttachCaseDocument.FileNameField.Name] = document.Name,
        [AttachCaseDocument.Sha256Field.Name] = document.Hash,
    };
}
