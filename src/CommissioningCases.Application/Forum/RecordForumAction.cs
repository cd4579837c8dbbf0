using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Forum;

/// <summary>Records what the partnership forum of the reviewer's authority agreed to do: the reviewer is its secretary.</summary>
/// <param name="AgreedOn">The day of the meeting, written <c>YYYY-MM-DD</c>, as is <paramref name="Due"/>.</param>
/// <param name="AttemptId">The same for every repeat: what is sent twice is recorded once.</param>
[Allow(Role.ShaReviewer)]
public sealed record RecordForumAction(string? AgreedOn, string? What, string? Who, string? Due, Guid AttemptId) : ICommand<Unit>
{
    public const int LongestWho = 200;
}

internal sealed class RecordForumActionValidator : AbstractValidator<RecordForumAction>
{
    public RecordForumActionValidator(TimeProvider clock)
    {
        RuleFor(record => record.AttemptId).NotEmpty();
        RuleFor(record => record.AgreedOn).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the day of the meeting")
            .Must(day => DateField.TryParse(day!, out _)).WithMessage(record => DateField.FaultOf("Agreed on", record.AgreedOn!))
            .Must(day => DateField.TryParse(day!, out var on) && on <= clock.Today()).WithMessage("The day of the meeting cannot be in the future");
        RuleFor(record => record.What).Must(what => what?.Any(char.IsLetterOrDigit) == true).WithMessage("Enter what is to be done");
        RuleFor(record => record.What).MaximumLength(Field.LongestText).WithMessage($"What is to be done must be {Field.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
        RuleFor(record => record.Who).Must(who => who?.Any(char.IsLetterOrDigit) == true).WithMessage("Enter who is to do it");
        RuleFor(record => record.Who).MaximumLength(RecordForumAction.LongestWho).WithMessage($"Who is to do it must be {RecordForumAction.LongestWho} characters or fewer");
        RuleFor(record => record.Due).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the day by which it is to be done")
            .Must(day => DateField.TryParse(day!, out _)).WithMessage(record => DateField.FaultOf("To be done by", record.Due!))
            .Must((record, day) => !DateField.TryParse(record.AgreedOn ?? "", out var on) || (DateField.TryParse(day!, out var due) && due >= on)).WithMessage("It cannot be due before the meeting")
            .Must(day => DateField.TryParse(day!, out var due) && !DateField.IsTooFar(due, clock.Today())).WithMessage(DateField.TooFar);
    }
}

internal sealed class RecordForumActionHandler(CasesDbContext db, Bodies bodies, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<RecordForumAction, Unit>
{
    public async Task<Unit> Handle(RecordForumAction request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var sha = person.Organisation!;
        _ = DateField.TryParse(request.AgreedOn!, out var agreed);
        _ = DateField.TryParse(request.Due!, out var due);
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var scope = Scope.Of(person);
        var action = new ForumAction
        {
            Sha = sha,
            Number = (await db.ForumActions.Where(before => before.Sha == sha).MaxAsync(before => (int?)before.Number, cancellationToken) ?? 0) + 1,
            AgreedOn = agreed,
            What = request.What!.Trim(),
            Who = request.Who!.Trim(),
            Due = due,
            Pcts = [.. known.Pcts.Where(pct => scope.Holds(pct.Code, pct.Sha)).Select(pct => pct.Code)],
            AttemptId = request.AttemptId,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = person.Id,
            RecordedByName = person.Name,
        };
        if (await db.ForumActions.AsNoTracking().FirstOrDefaultAsync(before => before.AttemptId == request.AttemptId, cancellationToken) is { } before)
        {
            return (before.AgreedOn, before.What, before.Who, before.Due) == (action.AgreedOn, action.What, action.Who, action.Due)
                ? Unit.Value
                : throw new ValidationException([new ValidationFailure(nameof(request.AttemptId), $"Action {before.Number} was recorded from this form already, with other words. It stays as it is. Record what you typed below as one of its own if it is still needed")]);
        }

        db.ForumActions.Add(action);
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(
            new NewServiceEvent(ServiceEventKind.ForumActionRecorded)
            {
                Subject = action.Number.ToString(CultureInfo.InvariantCulture),
                Details = new Dictionary<string, string?> { ["hash"] = Convert.ToHexStringLower(action.Hash()) },
            },
            cancellationToken);
        return Unit.Value;
    }
}
