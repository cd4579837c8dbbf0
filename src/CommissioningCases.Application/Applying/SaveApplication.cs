using CommissioningCases.Application.Events;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.PublicOffers;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Saves what was written by an application's link so far, or sends it, once.</summary>
/// <param name="Answers">One for each question of the offer, in its order.</param>
/// <param name="IsSent">Whether it is complete and goes to the cluster.</param>
/// <returns>Whether the link is good.</returns>
[Allow(IsOpen = true)]
public sealed record SaveApplication(string? Code, IReadOnlyList<string> Answers, bool IsSent) : ICommand<bool>, IByLink
{
    /// <summary>The marks of the answers with which the page was drawn, in the same order (<see cref="AnswerMark"/>).</summary>
    public required IReadOnlyList<string> Drawn { get; init; }

    /// <summary>The name of an answer among what is wrong.</summary>
    /// <param name="question">From 0.</param>
    public static string AnswerName(int question) => $"Answers.{question + 1}";
}

internal sealed class SaveApplicationValidator : AbstractValidator<SaveApplication>
{
    public SaveApplicationValidator() => RuleFor(save => save.Answers).Custom((answers, context) =>
    {
        for (var i = 0; i < answers.Count; i++)
        {
            if (answers[i].Length > Field.LongestText || answers[i].Contains('\0', StringComparison.Ordinal))
            {
                context.AddFailure(SaveApplication.AnswerName(i), $"Your answer must be {EnglishFormat.Number((decimal)Field.LongestText)} characters or fewer");
            }
            else if (context.InstanceToValidate.IsSent && !answers[i].Any(char.IsLetterOrDigit))
            {
                context.AddFailure(SaveApplication.AnswerName(i), $"Answer question {i + 1}");
            }
        }
    });
}

internal sealed class SaveApplicationHandler(CasesDbContext db, ApplicationLinks links, Outbox outbox, ServiceLog log, TimeProvider clock) : IRequestHandler<SaveApplication, bool>
{
    public async Task<bool> Handle(SaveApplication request, CancellationToken cancellationToken)
    {
        if (await links.HoldAsync(request.Code, cancellationToken) is not { } application)
        {
            return false;
        }

        string[] answers = [.. request.Answers.Select(answer => answer.ReplaceLineEndings("\n").Trim())];
        if (application.SentAt is not null && request.IsSent && application.Answers.SequenceEqual(answers))
        {
            return true; // sent twice
        }

        var offer = await db.PublicOffers.AsNoTracking().SingleAsync(one => one.Id == application.OfferId, cancellationToken);
        Require(request, application, offer);
        var now = clock.GetUtcNow();
        (application.Answers, application.SavedAt) = (Merged(request, application.Answers, answers), now);
        application.SentAt = request.IsSent ? now : null;
        await db.SaveChangesAsync(cancellationToken);
        if (request.IsSent)
        {
            await outbox.AppendAsync([new NewMessage(MailKind.ApplicationReceipt, application.Id, application.Address, await ReceiptAsync(application, offer, now, cancellationToken))], cancellationToken);
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ApplicationSent) { Subject = offer.Cluster }, cancellationToken);
        }

        return true;
    }

    private static string[] Merged(SaveApplication request, string[] saved, string[] typed)
    {
        var merged = typed.Select((answer, i) => AnswerMark.Merge(saved[i], answer, request.Drawn[i], isSeen: request.IsSent)).ToList();
        return merged.Contains(null)
            ? throw new ValidationException(merged.Index().Where(one => one.Item is null).Select(one => new ValidationFailure(SaveApplication.AnswerName(one.Index), AnswerMark.ChangedMeanwhile)))
            : [.. merged.OfType<string>()];
    }

    private void Require(SaveApplication request, LinkApplication application, PublicOffer offer)
    {
        var fault = application switch
        {
            { SentAt: not null } => "It was sent already, and stays as it was sent",
            _ when offer.WithdrawnAt is not null => "The cluster has withdrawn this offer: the application cannot be saved or sent",
            _ when !offer.TakesApplicationsOn(clock.Today()) => $"Applications were taken until {EnglishFormat.Day(offer.Closes)}: it is too late to save or send this one",
            _ when request.Answers.Count != offer.Shown.Questions.Count || request.Drawn.Count != request.Answers.Count || application.Answers.Length != request.Answers.Count => "This form is out of date. Open your link again",
            _ => null,
        };
        if (fault is not null)
        {
            throw new ValidationException([new ValidationFailure("", fault)]);
        }
    }

    private async Task<MailText> ReceiptAsync(LinkApplication application, PublicOffer offer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var names = await db.LinkDocuments.Where(one => one.ApplicationId == application.Id).OrderBy(one => one.SentAt).Select(one => one.Name).ToListAsync(cancellationToken);
        return new MailText($"Received: your application to {offer.Shown.Cluster}", $"""
            To {application.Contact}

            {offer.Shown.Cluster} has received the application of {application.ProviderName} to qualify for {offer.Shown.Service} on {EnglishFormat.Day(Calendar.DayOf(now))}, with {EnglishFormat.Count(application.Answers.Length, "answer", "answers")} and {(names.Count == 0 ? "no document" : EnglishFormat.Count(names.Count, "document", "documents") + ": " + EnglishFormat.List(names))}.

            It stays as it was sent. By your link you can read it, and see whether the cluster has taken it in.
            """.ReplaceLineEndings("\n"));
    }
}
