using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderRequests;

/// <summary>Says what came of a provider that was asked for. It is answered once.</summary>
[Allow(Role.Administrator)]
public sealed record AnswerProviderRequest(int Number, string? Answer) : ICommand<Unit>;

internal sealed class AnswerProviderRequestValidator : AbstractValidator<AnswerProviderRequest>
{
    public AnswerProviderRequestValidator() => RuleFor(answer => answer.Answer).Cascade(CascadeMode.Stop)
        .Must(text => text?.Any(char.IsLetterOrDigit) == true).WithMessage("Say what came of it")
        .MaximumLength(AskForProvider.LongestWhy).WithMessage($"What came of it must be {AskForProvider.LongestWhy.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
}

internal sealed class AnswerProviderRequestHandler(CasesDbContext db, ProviderRequestNews news, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<AnswerProviderRequest, Unit>
{
    public async Task<Unit> Handle(AnswerProviderRequest request, CancellationToken cancellationToken)
    {
        var asked = await db.ProviderRequests.AsNoTracking().FirstOrDefaultAsync(one => one.Number == request.Number, cancellationToken) ?? throw new NotFoundException("There is no such request.");
        var (answer, now, name) = (request.Answer!.Trim(), clock.GetUtcNow(), current.Person!.Name);
        var changed = await db.ProviderRequests
            .Where(one => one.Number == request.Number && one.AnsweredAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Answer, answer).SetProperty(one => one.AnsweredAt, now).SetProperty(one => one.AnsweredByName, name), cancellationToken);
        if (changed == 0)
        {
            var before = await db.ProviderRequests.AsNoTracking().FirstAsync(one => one.Number == request.Number, cancellationToken);
            return (before.Answer, before.AnsweredByName) == (answer, name)
                ? Unit.Value // sent twice
                : throw new ValidationException([new ValidationFailure(nameof(request.Answer), $"{before.AnsweredByName} has answered it meanwhile. What you wrote was told nobody")]);
        }

        await news.TellAskerAsync(asked, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ProviderRequestAnswered) { Subject = asked.Number.ToString(CultureInfo.InvariantCulture) }, cancellationToken);
        return Unit.Value;
    }
}
