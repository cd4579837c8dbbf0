using System.Text.Json;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Strategies;

/// <summary>
/// Records on cases that their trust's strategy was signed off, as an assurance of each case's own. No command: what is recorded on each case is one, so that one that has moved on
/// does not keep the others from it.
/// </summary>
/// <param name="AttemptId">The same for every repeat.</param>
[Allow(Role.ShaReviewer)]
public sealed record TakeStrategySignOff(string Trust, IReadOnlyList<string> Cases, Guid AttemptId) : IRequest<TakenSignOff>;

/// <param name="Taken">On how many cases it was recorded.</param>
/// <param name="Others">The references of those on which it was not, because they do not wait for it any more.</param>
public sealed record TakenSignOff(int Taken, IReadOnlyList<string> Others);

internal sealed class TakeStrategySignOffValidator : AbstractValidator<TakeStrategySignOff>
{
    public TakeStrategySignOffValidator()
    {
        RuleFor(take => take.AttemptId).NotEmpty();
        RuleFor(take => take.Cases).NotEmpty().WithMessage("Tick the cases that take it");
        RuleFor(take => take.Cases.Count).LessThanOrEqualTo(GetTrustStrategy.MostCases);
    }
}

internal sealed class TakeStrategySignOffHandler(CasesDbContext db, ISender sender) : IRequestHandler<TakeStrategySignOff, TakenSignOff>
{
    public async Task<TakenSignOff> Handle(TakeStrategySignOff request, CancellationToken cancellationToken)
    {
        var strategy = await sender.Send(new GetTrustStrategy(request.Trust), cancellationToken);
        if (strategy.Valid is not { } signOff)
        {
            throw new ValidationException([new ValidationFailure("", "No sign-off of the trust’s strategy is valid today")]);
        }

        var fields = FieldsOf(signOff, strategy.Today);
        var waiting = strategy.Waiting.Select(one => one.Reference).ToHashSet(StringComparer.Ordinal);
        var (taken, others) = (0, new List<string>());
        foreach (var reference in request.Cases.Distinct(StringComparer.Ordinal))
        {
            var attempt = new Attempt(reference, RecordAssurance.Definition.Name, fields, ActIds.Of(request.AttemptId, reference), Seen: null);
            if ((waiting.Contains(reference) || await IsRecordedAsync(attempt.AttemptId, cancellationToken)) && await sender.Send(attempt, cancellationToken) is AttemptResult.Accepted)
            {
                taken++;
            }
            else
            {
                others.Add(reference);
            }
        }

        return new TakenSignOff(taken, others);
    }

    /// <summary>Whether a repeat finds what it did: a case that has taken the sign-off waits no longer.</summary>
    private Task<bool> IsRecordedAsync(Guid attemptId, CancellationToken cancellationToken) => db.Entries.AnyAsync(entry => entry.AttemptId == attemptId, cancellationToken);

    private static JsonElement FieldsOf(StrategySignOff signOff, DateOnly today) => JsonSerializer.SerializeToElement(new Dictionary<string, string>
    {
        ["on"] = DateField.Format(today),
        [RecordAssurance.MechanismField.Name] = ExchangeNames.Of(Mechanism.ShaStrategySignOff),
        [RecordAssurance.OutcomeField.Name] = ExchangeNames.Of(AssuranceOutcome.Assured),
        [RecordAssurance.NotesField.Name] = signOff.Notes,
    });
}
