using System.Globalization;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Sampling;

/// <summary>Answers a finding for its Primary Care Trust.</summary>
/// <param name="Seen">How much had been said of it, as the form knew.</param>
/// <param name="AttemptId">The same for every repeat: what is sent twice is recorded once.</param>
[Allow(Role.Commissioner, Role.BoardSecretary)]
public sealed record AnswerFinding(int Number, string? Text, int Seen, Guid AttemptId) : ICommand<Unit>;

internal sealed class AnswerFindingValidator : AbstractValidator<AnswerFinding>
{
    public AnswerFindingValidator()
    {
        RuleFor(answer => answer.AttemptId).NotEmpty();
        RuleFor(answer => answer.Text).Must(text => text?.Any(char.IsLetterOrDigit) == true).WithMessage("Enter your answer");
        RuleFor(answer => answer.Text).MaximumLength(Field.LongestText).WithMessage($"Your answer must be {Field.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
    }
}

internal sealed class AnswerFindingHandler(FindingActs acts, FindingNews news) : IRequestHandler<AnswerFinding, Unit>
{
    public async Task<Unit> Handle(AnswerFinding request, CancellationToken cancellationToken)
    {
        var said = await acts.SayAsync(request.Number, FindingState.Answered, request.Text, answerBy: null, request.Seen, request.AttemptId, AuditFinding.WaitsForTrust, "It does not wait for an answer", cancellationToken);
        if (said is var (finding, act))
        {
            await news.TellAuditorAsync(finding, act.At, cancellationToken);
            await acts.LogAsync(act, cancellationToken);
        }

        return Unit.Value;
    }
}
