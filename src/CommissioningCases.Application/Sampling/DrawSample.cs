using System.Globalization;
using System.Security.Cryptography;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sampling;

/// <summary>Draws a sample of what was recorded in a period, by a seed that the service makes.</summary>
/// <param name="From">Written <c>YYYY-MM-DD</c>, as is <paramref name="To"/>.</param>
/// <param name="Kind">As in <see cref="Sample.Kind"/>; blank for all.</param>
/// <param name="AttemptId">The same for every repeat: what is sent twice is drawn once.</param>
/// <returns>The sample's number.</returns>
[Allow(Role.Auditor)]
public sealed record DrawSample(string? Subject, string? Trust, string? From, string? To, string? Kind, string? Size, Guid AttemptId) : ICommand<int>
{
    public const int Most = 100;

    /// <summary>Longer periods are drawn from in parts.</summary>
    public const int MostDays = 366;
}

internal sealed class DrawSampleValidator : AbstractValidator<DrawSample>
{
    public DrawSampleValidator(TimeProvider clock)
    {
        RuleFor(draw => draw.AttemptId).NotEmpty();
        RuleFor(draw => draw.Subject).Must(subject => ExchangeNames.TryParse<SampleSubject>(subject ?? "", out _)).WithMessage("Choose cases or entries");
        RuleFor(draw => draw.From).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the first day")
            .Must(day => DateField.TryParse(day!, out _)).WithMessage(draw => DateField.FaultOf("From", draw.From!))
            .Must(day => DateField.TryParse(day!, out var from) && from <= clock.Today()).WithMessage("The first day cannot be in the future");
        RuleFor(draw => draw.To).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the last day")
            .Must(day => DateField.TryParse(day!, out _)).WithMessage(draw => DateField.FaultOf("To", draw.To!))
            .Must((draw, day) => !DateField.TryParse(draw.From ?? "", out var from) || (DateField.TryParse(day!, out var to) && to >= from)).WithMessage("The last day cannot be before the first")
            .Must((draw, day) => !DateField.TryParse(draw.From ?? "", out var from) || (DateField.TryParse(day!, out var to) && to.DayNumber - from.DayNumber < DrawSample.MostDays)).WithMessage("Draw from a year at most; draw another sample from the rest");
        RuleFor(draw => draw.Kind)
            .Must((draw, kind) => string.IsNullOrEmpty(kind) || (draw.Subject == ExchangeNames.Of(SampleSubject.Cases) ? RuleSets.Standard.Current.Scenarios.Any(scenario => $"{scenario.Number}" == kind) : RuleSets.Standard.Current.Cases.Find(kind) is not null))
            .WithMessage("Choose a scenario where you draw cases, and an action where you draw entries");
        RuleFor(draw => draw.Size)
            .Must(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= DrawSample.Most)
            .WithMessage($"Enter how many to draw, from 1 to {DrawSample.Most}");
    }
}

internal sealed class DrawSampleHandler(CasesDbContext db, Bodies bodies, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<DrawSample, int>
{
    private const int LengthOfSeed = 32;

    public async Task<int> Handle(DrawSample request, CancellationToken cancellationToken)
    {
        await db.WaitForTurnAtFindingsAsync(cancellationToken);
        if (await db.Samples.AsNoTracking().FirstOrDefaultAsync(before => before.AttemptId == request.AttemptId, cancellationToken) is { } before)
        {
            var same = SampleOf(request, before.Number);
            return (before.Subject, before.Trust, before.FromDay, before.ToDay, before.Kind, before.Size) == (same.Subject, same.Trust, same.FromDay, same.ToDay, same.Kind, same.Size)
                ? before.Number
                : throw new ValidationException([new ValidationFailure("", $"Sample {before.Number} was drawn from this form already, of something else. Draw what you chose below as one of its own if you still want it")]);
        }

        if (request.Trust is { Length: > 0 } trust && (await bodies.ReadAsync(db, cancellationToken)).Bodies.FindPct(trust) is null)
        {
            throw new ValidationException([new ValidationFailure(nameof(request.Trust), "Choose a Primary Care Trust of the list, or all")]);
        }

        var asked = SampleOf(request, (await db.Samples.MaxAsync(sample => (int?)sample.Number, cancellationToken) ?? 0) + 1);
        var drawn = await SampleDraw.DrawAsync(db, asked, cancellationToken);
        if (drawn.Population == 0)
        {
            throw new ValidationException([new ValidationFailure("", "Nothing that fits this was recorded in these days. Choose other days, or leave out the trust or the kind")]);
        }

        var sample = asked with { Population = drawn.Population, Cases = drawn.Cases, Entries = drawn.Entries };
        db.Samples.Add(sample);
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(
            new NewServiceEvent(ServiceEventKind.SampleDrawn)
            {
                Subject = sample.Number.ToString(CultureInfo.InvariantCulture),
                Details = new Dictionary<string, string?> { ["seed"] = Convert.ToHexStringLower(sample.Seed), ["hash"] = Convert.ToHexStringLower(sample.Hash()) },
            },
            cancellationToken);
        return sample.Number;
    }

    private Sample SampleOf(DrawSample request, int number)
    {
        _ = DateField.TryParse(request.From!, out var from);
        _ = DateField.TryParse(request.To!, out var to);
        _ = ExchangeNames.TryParse<SampleSubject>(request.Subject!, out var subject);
        return new Sample
        {
            Number = number,
            Subject = subject,
            Trust = string.IsNullOrEmpty(request.Trust) ? null : request.Trust,
            FromDay = from,
            ToDay = to,
            Kind = string.IsNullOrEmpty(request.Kind) ? null : request.Kind,
            Size = int.Parse(request.Size!, CultureInfo.InvariantCulture),
            Seed = RandomNumberGenerator.GetBytes(LengthOfSeed),
            Population = 0,
            Cases = [],
            Entries = [],
            AttemptId = request.AttemptId,
            DrawnAt = clock.GetUtcNow().ToMicrosecond(),
            DrawnBy = current.Person!.Id,
            DrawnByName = current.Person.Name,
        };
    }
}
