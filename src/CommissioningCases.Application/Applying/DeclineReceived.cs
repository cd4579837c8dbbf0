using CommissioningCases.Application.Events;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.PublicOffers;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Declines an application that came in by a link, with a reason that whoever applied reads.</summary>
[Allow(Role.Commissioner)]
public sealed record DeclineReceived(string Cluster, Guid Id, string? Reason) : ICommand<Unit>;

internal sealed class DeclineReceivedValidator : AbstractValidator<DeclineReceived>
{
    public DeclineReceivedValidator() => RuleFor(decline => decline.Reason).SaysSomething("Enter why it is declined", "The reason");
}

internal sealed class DeclineReceivedHandler(CasesDbContext db, Outbox outbox, MailSettings settings, ServiceLog log, ISender sender, TimeProvider clock) : IRequestHandler<DeclineReceived, Unit>
{
    public async Task<Unit> Handle(DeclineReceived request, CancellationToken cancellationToken)
    {
        var received = await sender.Send(new GetReceived(request.Cluster, request.Id), cancellationToken);
        var (now, reason) = (clock.GetUtcNow(), request.Reason!.Trim());
        var entries = db.Entries;
        var declined = await db.LinkApplications
            .Where(one => one.Id == request.Id && one.TakenAs == null && one.DeclinedAt == null && !entries.Any(entry => entry.AttemptId == one.Id && entry.CaseId == one.CaseId))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DeclinedAt, now).SetProperty(one => one.DeclinedBecause, reason), cancellationToken);
        if (declined == 0)
        {
            throw new ValidationException([new ValidationFailure(nameof(DeclineReceived.Reason), "It was taken in or declined already, or is being taken in")]);
        }

        if (settings.IsOn)
        {
            await outbox.AppendAsync([new NewMessage(MailKind.ApplicationReceipt, request.Id, received.Application.Address, TextOf(received, reason))], cancellationToken);
        }

        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ApplicationDeclined) { Subject = received.View.Reference }, cancellationToken);
        return Unit.Value;
    }

    private static MailText TextOf(Received received, string reason) => new($"Declined: your application to {received.Offer.Shown.Cluster}", $"""
        To {received.Application.Contact}

        {received.Offer.Shown.Cluster} has not taken in the application of {received.Application.ProviderName} to qualify for {received.Offer.Shown.Service}:

        {MailText.Quote(reason)}
        """.ReplaceLineEndings("\n"));
}
