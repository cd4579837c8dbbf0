using System.Text.Json;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>
/// Takes what came in by a provider's link, an answer or else a document, into the history of its case, as an entry of the provider. What cannot be recorded, because the record was struck
/// meanwhile, stays with its question and says why. Of several servers each takes another.
/// </summary>
/// <returns>Whether there was something, so that more may wait.</returns>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
public sealed record TakeProviderAnswer : ICommand<bool>;

internal sealed class TakeProviderAnswerHandler(CasesDbContext db, CaseLoader cases, Recorder recorder) : IRequestHandler<TakeProviderAnswer, bool>
{
    public async Task<bool> Handle(TakeProviderAnswer request, CancellationToken cancellationToken) =>
        await TakeAnswerAsync(cancellationToken) || await TakeDocumentAsync(cancellationToken);

    private async Task<bool> TakeAnswerAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.ProviderQuestions
            .FromSql($"select * from provider_questions where answered_at is not null and taken_as is null and reason is null order by answered_at limit 1 for update skip locked")
            .ToListAsync(cancellationToken);
        if (waiting is not [var question])
        {
            return false;
        }

        (question.TakenAs, question.Reason) = await RecordAsync(question, question.AnsweredAt!.Value, RespondAsProvider.Definition, FieldsOf(question), question.Id, null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task<bool> TakeDocumentAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.ProviderDocuments
            .FromSql($"select * from provider_documents where taken_as is null and reason is null order by sent_at limit 1 for update skip locked")
            .ToListAsync(cancellationToken);
        if (waiting is not [var sent])
        {
            return false;
        }

        var question = await db.ProviderQuestions.AsNoTracking().SingleAsync(one => one.Id == sent.QuestionId, cancellationToken);
        var document = await db.Documents.AsNoTracking().SingleAsync(one => one.Id == sent.DocumentId, cancellationToken);
        (sent.TakenAs, sent.Reason) = await RecordAsync(question, sent.SentAt, AttachCaseDocument.Definition, FieldsOf(question, document), document.Id, document, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
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
            return (null, "What it is about was struck.");
        }

        return await recorder.RecordAsync(opened, edition, parsed, attemptId, ProviderLinks.Holder(question), tellsEveryFault: false, cancellationToken, document) switch
        {
            AttemptResult.Accepted accepted => (accepted.Number, null),
            AttemptResult.Invalid { Errors: [var fault, ..] } => (null, fault.Message),
            var other => throw new InvalidOperationException($"An answer of a provider is neither recorded nor invalid, but {other.Outcome}."),
        };
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

/// <summary>Has it done soon after something came in.</summary>
internal sealed class ProviderAnswerTaker(IServiceScopeFactory scopes, MailSettings settings, MailAlarm alarm) : AlarmedJobs(scopes, settings, alarm)
{
    /// <summary>The links that were sent stay good where the service sends mail no more.</summary>
    protected override bool IsOn => true;

    protected override ICommand<bool> Command => new TakeProviderAnswer();
}
