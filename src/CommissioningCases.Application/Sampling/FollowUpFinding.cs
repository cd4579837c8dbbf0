using System.Globalization;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Sampling;

/// <summary>Follows a finding up: the auditor accepts the answer, asks again by another day, or closes the finding.</summary>
/// <param name="Kind">What the finding becomes: accepted, asked-again or closed.</param>
/// <param name="AnswerBy">Written <c>YYYY-MM-DD</c>; of no matter but where it is asked again.</param>
/// <param name="Seen">As in <see cref="AnswerFinding"/>.</param>
/// <param name="AttemptId">The same for every repeat: what is sent twice is recorded once.</param>
[Allow(Role.Auditor)]
public sealed record FollowUpFinding(int Number, string? Kind, string? Text, string? AnswerBy, int Seen, Guid AttemptId) : ICommand<Unit>
{
    /// <summary>What can come of it.</summary>
    public static IReadOnlyList<FindingState> Kinds { get; } = [FindingState.Accepted, FindingState.AskedAgain, FindingState.Closed];

    internal FindingState? State => ExchangeNames.TryParse<FindingState>(Kind ?? "", out var state) && Kinds.Contains(state) ? state : null;
}

internal sealed class FollowUpFindingValidator : AbstractValidator<FollowUpFinding>
{
    public FollowUpFindingValidator(TimeProvider clock)
    {
        RuleFor(follow => follow.AttemptId).NotEmpty();
        RuleFor(follow => follow.Kind).Must((follow, _) => follow.State is not null).WithMessage("Choose whether you accept the answer, ask again or close the finding");
        When(follow => follow.State is FindingState.AskedAgain or FindingState.Closed, () =>
            RuleFor(follow => follow.Text).Must(text => text?.Any(char.IsLetterOrDigit) == true).WithMessage(follow => follow.State == FindingState.AskedAgain ? "Enter what you ask" : "Enter why you close it"));
        RuleFor(follow => follow.Text).MaximumLength(Field.LongestText).WithMessage($"What you say must be {Field.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
        When(follow => follow.State == FindingState.AskedAgain, () => RuleFor(follow => follow.AnswerBy).IsAnswerDay(clock, follow => follow.AnswerBy));
    }
}

internal sealed class FollowUpFindingHandler(FindingActs acts, FindingNews news) : IRequestHandler<FollowUpFinding, Unit>
{
    public async Task<Unit> Handle(FollowUpFinding request, CancellationToken cancellationToken)
    {
        var kind = request.State!.Value;
        DateOnly? by = kind == FindingState.AskedAgain && DateField.TryParse(request.AnswerBy!, out var day) ? day : null;
        var said = await acts.SayAsync(
            request.Number,
            kind,
            request.Text,
            by,
            request.Seen,
            request.AttemptId,
            state => kind == FindingState.Accepted ? state == FindingState.Answered : !AuditFinding.IsEnded(state),
            kind == FindingState.Accepted ? "There is no answer to accept" : "It has ended already",
            cancellationToken);
        if (said is var (finding, act))
        {
            await news.TellTrustAsync(finding, act.At, cancellationToken);
            await acts.LogAsync(act, cancellationToken);
        }

        return Unit.Value;
    }
}
