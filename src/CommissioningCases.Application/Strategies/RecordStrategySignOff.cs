using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Strategies;

/// <summary>Records that the strategy of a Primary Care Trust was signed off. Each case keeps a record of its own: <see cref="TakeStrategySignOff"/>.</summary>
/// <param name="On">Written <c>YYYY-MM-DD</c>, as is <paramref name="Expires"/>.</param>
/// <param name="Seen">How many sign-offs of the trust there were, as the form knew: what was sent twice is recorded once.</param>
[Allow(Role.ShaReviewer)]
public sealed record RecordStrategySignOff(string Trust, string? On, string? Expires, string? Document, int Seen) : ICommand<Unit>;

internal sealed class RecordStrategySignOffValidator : AbstractValidator<RecordStrategySignOff>
{
    private const int LongestDocument = 500;

    public RecordStrategySignOffValidator()
    {
        RuleFor(record => record.On).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the day on which it was signed off")
            .Must(on => DateField.TryParse(on!, out _)).WithMessage(record => DateField.FaultOf("Signed off on", record.On!));
        RuleFor(record => record.Expires).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the last day on which it is valid")
            .Must(day => DateField.TryParse(day!, out _)).WithMessage(record => DateField.FaultOf("Valid until", record.Expires!));
        RuleFor(record => record.Document).Cascade(CascadeMode.Stop)
            .Must(document => document?.Any(char.IsLetterOrDigit) == true).WithMessage("Name the document that says so")
            .MaximumLength(LongestDocument).WithMessage($"The document must be {LongestDocument} characters or fewer");
    }
}

internal sealed class RecordStrategySignOffHandler(CasesDbContext db, Bodies bodies, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<RecordStrategySignOff, Unit>
{
    public async Task<Unit> Handle(RecordStrategySignOff request, CancellationToken cancellationToken)
    {
        var sha = current.Person!.Organisation!;
        if ((await bodies.ReadAsync(db, cancellationToken)).Bodies.FindPct(request.Trust) is not { } trust || !Scope.Of(current.Person).Holds(trust.Code, trust.Sha))
        {
            throw new NotFoundException($"There is no Primary Care Trust {request.Trust} in the area of {sha}.");
        }

        var last = await db.StrategySignOffs.AsNoTracking().Where(one => one.Trust == trust.Code).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        var signOff = SignOffOf(request, sha, (last?.Number ?? 0) + 1);
        if (last is not null && last.Number == request.Seen + 1 && last.RecordedBy == signOff.RecordedBy && (last.SignedOn, last.Expires, last.Document) == (signOff.SignedOn, signOff.Expires, signOff.Document))
        {
            return Unit.Value; // sent twice
        }

        List<ValidationFailure> faults = [.. FaultsOf(request, signOff, last)];
        if (faults.Count > 0)
        {
            throw new ValidationException(faults);
        }

        db.StrategySignOffs.Add(signOff);
        await db.SaveChangesAsync(cancellationToken);
        var recorded = new NewServiceEvent(ServiceEventKind.StrategySignedOff)
        {
            Subject = signOff.Trust,
            Details = new Dictionary<string, string?>
            {
                ["until"] = DateField.Format(signOff.Expires),
                ["number"] = signOff.Number.ToString(CultureInfo.InvariantCulture),
                ["hash"] = Convert.ToHexStringLower(signOff.Hash()),
            },
        };
        await log.AppendAsync(recorded, cancellationToken);
        return Unit.Value;
    }

    private StrategySignOff SignOffOf(RecordStrategySignOff request, string sha, int number)
    {
        _ = DateField.TryParse(request.On!, out var on);
        _ = DateField.TryParse(request.Expires!, out var expires);
        return new StrategySignOff
        {
            Trust = request.Trust,
            Number = number,
            Sha = sha,
            SignedOn = on,
            Expires = expires,
            Document = request.Document!.Trim(),
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = current.Person!.Id,
            RecordedByName = current.Person.Name,
        };
    }

    private IEnumerable<ValidationFailure> FaultsOf(RecordStrategySignOff request, StrategySignOff signOff, StrategySignOff? last)
    {
        if ((last?.Number ?? 0) != request.Seen)
        {
            yield return new ValidationFailure(nameof(request.Seen), $"{last?.RecordedByName} recorded a sign-off of this trust since you opened the form. It stands below; record yours again if it is still needed");
        }

        if (signOff.SignedOn > clock.Today())
        {
            yield return new ValidationFailure(nameof(request.On), "The day cannot be in the future");
        }

        if (last is not null && signOff.SignedOn < last.SignedOn)
        {
            yield return new ValidationFailure(nameof(request.On), $"The day cannot be before that of the last sign-off, {EnglishFormat.Day(last.SignedOn)}");
        }

        if (signOff.Expires < signOff.SignedOn)
        {
            yield return new ValidationFailure(nameof(request.Expires), "It cannot end before it was signed off");
        }

        if (DateField.IsTooFar(signOff.Expires, clock.Today()))
        {
            yield return new ValidationFailure(nameof(request.Expires), DateField.TooFar);
        }
    }
}
