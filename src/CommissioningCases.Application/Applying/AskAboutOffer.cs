using CommissioningCases.Application.Events;
using CommissioningCases.Application.PublicOffers;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Asks the cluster something about the offer by an application's link. The cluster is not shown who asks; the answer is there for everybody.</summary>
/// <returns>Whether it was asked: not where the link is not good.</returns>
[Allow(IsOpen = true)]
public sealed record AskAboutOffer(string? Code, string? Question) : ICommand<bool>, IByLink
{
    /// <summary>A question that takes more characters is several.</summary>
    public const int Longest = 2_000;
}

internal sealed class AskAboutOfferValidator : AbstractValidator<AskAboutOffer>
{
    public AskAboutOfferValidator() => RuleFor(ask => ask.Question).SaysSomething("Enter your question", "Your question", AskAboutOffer.Longest);
}

internal sealed class AskAboutOfferHandler(CasesDbContext db, ApplicationLinks links, ServiceLog log, TimeProvider clock) : IRequestHandler<AskAboutOffer, bool>
{
    public async Task<bool> Handle(AskAboutOffer request, CancellationToken cancellationToken)
    {
        if (await links.HoldAsync(request.Code, cancellationToken) is not { } application)
        {
            return false;
        }

        var offer = await db.PublicOffers.AsNoTracking().SingleAsync(one => one.Id == application.OfferId, cancellationToken);
        var question = request.Question!.Trim().ReplaceLineEndings("\n");
        var asked = await db.LinkQuestions.Where(one => one.ApplicationId == application.Id).Select(one => one.Question).ToListAsync(cancellationToken);
        if (asked.Contains(question, StringComparer.Ordinal))
        {
            return true; // sent twice
        }

        var fault = application.State != LinkApplicationState.Draft || !offer.TakesApplicationsOn(clock.Today()) ? "Questions are taken until the application is sent, and until the closing day"
            : asked.Count >= LinkQuestion.Most ? $"{LinkQuestion.Most} questions were asked by this link. Ask the commissioners themselves"
            : null;
        if (fault is not null)
        {
            throw new ValidationException([new ValidationFailure(nameof(AskAboutOffer.Question), fault)]);
        }

        db.Add(new LinkQuestion { Id = Guid.NewGuid(), ApplicationId = application.Id, OfferId = offer.Id, CaseId = application.CaseId, Question = question, AskedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.OfferQuestionAsked) { Subject = offer.Cluster }, cancellationToken);
        return true;
    }
}
