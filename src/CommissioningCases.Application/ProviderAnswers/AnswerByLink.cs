using CommissioningCases.Application.Events;
using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.ProviderQuestions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>Answers by a provider's link, once. The answer is noted with the question; the service itself takes it into the history, which whoever has the link does not see.</summary>
/// <param name="Account">How it was, where the provider says otherwise.</param>
/// <returns>Whether it was noted: not where something was answered before, nothing is asked any more, or the link is not good.</returns>
[Allow(IsOpen = true)]
public sealed record AnswerByLink(string? Code, ProviderWord? View, string? Account) : ICommand<bool>, IByLink;

internal sealed class AnswerByLinkValidator : AbstractValidator<AnswerByLink>
{
    public AnswerByLinkValidator()
    {
        RuleFor(answer => answer.View).NotNull().WithMessage("Select whether it was as recorded");
        RuleFor(answer => answer.Account)
            .SaysSomething("Enter what happened", "What happened")
            .When(answer => answer.View == ProviderWord.Disputed);
    }
}

internal sealed class AnswerByLinkHandler(CasesDbContext db, ServiceLog log, JobAlarm alarm, TimeProvider clock) : IRequestHandler<AnswerByLink, bool>
{
    public async Task<bool> Handle(AnswerByLink request, CancellationToken cancellationToken)
    {
        var (hash, now) = (SecretCode.HashOf(request.Code ?? ""), clock.GetUtcNow());
        var asked = await db.ProviderQuestions.FromSql($"select * from provider_questions where code_hash = {hash} for update").ToListAsync(cancellationToken);
        if (asked is not [var question] || question.StateAt(now) != ProviderQuestionState.Open)
        {
            return false;
        }

        (question.View, question.AnsweredAt) = (request.View, now);
        question.Account = request.View == ProviderWord.Disputed ? request.Account!.Trim() : null;
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ProviderAnswered), cancellationToken);
        alarm.Ring();
        return true;
    }
}
