using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CommissioningCases.Application.Regimes;

/// <summary>Records where a provider stands under the NHS Performance Regime from a day on. What was recorded before stays.</summary>
/// <param name="Level">The word for its <see cref="RegimeLevel"/>.</param>
/// <param name="On">Written <c>YYYY-MM-DD</c>, as is <paramref name="NextReview"/>.</param>
/// <param name="Seen">How many entries of the provider there were, as the form knew: what was sent twice is recorded once.</param>
[Allow(Role.ShaReviewer)]
public sealed record RecordRegime(string Provider, string? Level, string? On, string? Reasons, string? Plan, string? NextReview, int Seen) : ICommand<Unit>;

internal sealed class RecordRegimeValidator : AbstractValidator<RecordRegime>
{
    public RecordRegimeValidator()
    {
        RuleFor(record => record.Level).Must(level => ExchangeNames.TryParse<RegimeLevel>(level ?? "", out _)).WithMessage("Select a level");
        RuleFor(record => record.On).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the day from which it is so")
            .Must(on => DateField.TryParse(on!, out _)).WithMessage(record => DateField.FaultOf("Since", record.On!));
        RuleFor(record => record.Reasons).Must(reasons => reasons?.Any(char.IsLetterOrDigit) == true).WithMessage("Enter the reasons");
        RuleFor(record => record.Reasons).MaximumLength(Field.LongestText).WithMessage($"The reasons must be {Field.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
        RuleFor(record => record.Plan).MaximumLength(Field.LongestText).WithMessage($"The plan must be {Field.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
        When(record => record.Level != ExchangeNames.Of(RegimeLevel.Left), () => RuleFor(record => record.NextReview).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the day of the next review")
            .Must(day => DateField.TryParse(day!, out _)).WithMessage(record => DateField.FaultOf("Next review", record.NextReview!)));
    }
}

internal sealed class RecordRegimeHandler(CasesDbContext db, ISender sender, Bodies bodies, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<RecordRegime, Unit>
{
    public async Task<Unit> Handle(RecordRegime request, CancellationToken cancellationToken)
    {
        var sha = current.Person!.Organisation!;
        var regime = await sender.Send(new GetProviderRegime(sha, request.Provider), cancellationToken);
        var entry = EntryOf(request, sha, regime.Entries.Where(before => before.Sha == sha).Select(before => before.Number).DefaultIfEmpty().Max() + 1);
        if (regime.Entries is [var last, ..] && regime.Entries.Count == request.Seen + 1 && last.RecordedBy == entry.RecordedBy && SaysTheSame(last, entry))
        {
            return Unit.Value; // sent twice
        }

        List<ValidationFailure> faults = [.. FaultsOf(request, entry, regime)];
        if (faults.Count > 0)
        {
            throw new ValidationException(faults);
        }

        db.RegimeEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        var recorded = new NewServiceEvent(ServiceEventKind.RegimeRecorded)
        {
            Subject = entry.Provider,
            Details = new Dictionary<string, string?>
            {
                ["level"] = ExchangeNames.Of(entry.Level),
                ["number"] = entry.Number.ToString(CultureInfo.InvariantCulture),
                ["hash"] = Convert.ToHexStringLower(entry.Hash()),
            },
        };
        await log.AppendAsync(recorded, cancellationToken);
        return Unit.Value;
    }

    private RegimeEntry EntryOf(RecordRegime request, string sha, int number)
    {
        var scope = Scope.Of(current.Person);
        _ = DateField.TryParse(request.On!, out var on);
        _ = ExchangeNames.TryParse<RegimeLevel>(request.Level!, out var level);
        return new RegimeEntry
        {
            Sha = sha,
            Provider = request.Provider,
            Number = number,
            Level = level,
            OnDay = on,
            Reasons = request.Reasons!.Trim(),
            Plan = string.IsNullOrWhiteSpace(request.Plan) ? null : request.Plan.Trim(),
            NextReview = level != RegimeLevel.Left && DateField.TryParse(request.NextReview!, out var review) ? review : null,
            Pcts = [.. bodies.Latest.Bodies.Pcts.Where(pct => scope.Holds(pct.Code, pct.Sha)).Select(pct => pct.Code)],
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = current.Person!.Id,
            RecordedByName = current.Person.Name,
        };
    }

    private static bool SaysTheSame(RegimeEntry last, RegimeEntry entry) =>
        (last.Level, last.OnDay, last.Reasons, last.Plan, last.NextReview) == (entry.Level, entry.OnDay, entry.Reasons, entry.Plan, entry.NextReview);

    private IEnumerable<ValidationFailure> FaultsOf(RecordRegime request, RegimeEntry entry, RegimeHistory regime)
    {
        var last = regime.Entries is [var latest, ..] ? latest : null;
        if (regime.Entries.Count != request.Seen)
        {
            yield return new ValidationFailure(nameof(request.Seen), $"{last?.RecordedByName} recorded something of this provider since you opened it. It stands below; record yours again if it is still needed");
        }

        if (entry.OnDay > clock.Today())
        {
            yield return new ValidationFailure(nameof(request.On), "The day cannot be in the future");
        }

        if (entry.OnDay < last?.OnDay)
        {
            yield return new ValidationFailure(nameof(request.On), $"The day cannot be before {EnglishFormat.Day(last.OnDay)}, of which the last entry tells");
        }

        if (entry.NextReview < entry.OnDay)
        {
            yield return new ValidationFailure(nameof(request.NextReview), "The next review cannot be before the day from which it is so");
        }

        if (DateField.IsTooFar(entry.NextReview, clock.Today()))
        {
            yield return new ValidationFailure(nameof(request.NextReview), DateField.TooFar);
        }

        if (entry.Level == RegimeLevel.Left && regime.Standing is null)
        {
            yield return new ValidationFailure(nameof(request.Level), "The provider is not under the regime");
        }
    }
}
