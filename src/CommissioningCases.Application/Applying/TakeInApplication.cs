using System.Text.Json;
using CommissioningCases.Application.Choice;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.PublicOffers;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>
/// Takes an application that came in by a link into the programme: as an entry of whoever does so, dated the day on which it was sent, with each document put to it by another. No command, because
/// it makes several entries; what was begun is gone on with when it is sent again, since each has its own attempt.
/// </summary>
/// <param name="Provider">Code of the provider that applied, which its link may not have known.</param>
[Allow(Role.Commissioner)]
public sealed record TakeInApplication(string Cluster, Guid Id, string? Provider) : IRequest<AttemptResult>;

internal sealed class TakeInApplicationHandler(CasesDbContext db, DocumentStore documents, ServiceLog log, ISender sender) : IRequestHandler<TakeInApplication, AttemptResult>
{
    /// <summary>Of each of its documents: what they are called themselves stands beside it.</summary>
    private const string Title = "Sent with the application";

    public async Task<AttemptResult> Handle(TakeInApplication request, CancellationToken cancellationToken)
    {
        var received = await sender.Send(new GetReceived(request.Cluster, request.Id), cancellationToken);
        var (view, application) = (received.View, received.Application);
        if (application.State != LinkApplicationState.Sent)
        {
            return new AttemptResult.Invalid([new FieldError("", "It was taken in or declined already")]);
        }

        if (string.IsNullOrWhiteSpace(request.Provider))
        {
            return new AttemptResult.Invalid([new FieldError(RecordApplication.ProviderField.Name, "Choose which provider on the register it is")]);
        }

        var on = DateField.Format(Calendar.DayOf(application.SentAt!.Value));
        var fields = JsonSerializer.SerializeToElement(new Dictionary<string, object>
        {
            [SubmittedAction.OnField.Name] = on,
            [RecordApplication.ServiceField.Name] = view.File.Services.Values.Single(service => service.Mark.Number == received.Offer.Selection).Details.Service,
            [RecordApplication.ProviderField.Name] = request.Provider,
            [RecordApplication.AnswersField.Name] = application.Answers,
        });
        var result = await sender.Send(new Attempt(view.Reference, RecordApplication.Definition.Name, fields, application.Id, Seen: null), cancellationToken);
        if (result is not AttemptResult.Accepted { Number: var number })
        {
            return result;
        }

        foreach (var document in received.Documents)
        {
            if (await AttachAsync(received, document, number, on, cancellationToken) is not AttemptResult.Accepted and var fault)
            {
                return fault;
            }
        }

        await db.LinkApplications.Where(one => one.Id == application.Id && one.TakenAs == null && one.DeclinedAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.TakenAs, number), cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ApplicationTakenIn) { Subject = $"{view.Reference}, entry {number}" }, cancellationToken);
        return result;
    }

    private async Task<AttemptResult> AttachAsync(Received received, LinkDocument document, int number, string on, CancellationToken cancellationToken)
    {
        if (await documents.OpenAsync(received.View.Id, document.DocumentId, cancellationToken) is not { } opened)
        {
            return new AttemptResult.Invalid([new FieldError("", $"{document.Name} is there no more")]);
        }

        await using var content = opened.Content;
        var fields = JsonSerializer.SerializeToElement(new Dictionary<string, object> { [SubmittedAction.OnField.Name] = on, [AttachEvidence.TitleField.Name] = Title });
        return await sender.Send(new AttachDocument(received.View.Cluster.Code, number, fields, document.Name, content, document.DocumentId), cancellationToken);
    }
}
