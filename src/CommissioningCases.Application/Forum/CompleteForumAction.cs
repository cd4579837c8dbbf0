using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Forum;

/// <summary>Records that an action of the forum of the reviewer's authority was done. Recorded again it stays as it was.</summary>
/// <param name="On">Written <c>YYYY-MM-DD</c>.</param>
[Allow(Role.ShaReviewer)]
public sealed record CompleteForumAction(int Number, string? On, string? How) : ICommand<Unit>;

internal sealed class CompleteForumActionValidator : AbstractValidator<CompleteForumAction>
{
    public CompleteForumActionValidator(TimeProvider clock)
    {
        RuleFor(done => done.On).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the day on which it was done")
            .Must(day => DateField.TryParse(day!, out _)).WithMessage(done => DateField.FaultOf("Done on", done.On!))
            .Must(day => DateField.TryParse(day!, out var on) && on <= clock.Today()).WithMessage("The day on which it was done cannot be in the future");
        RuleFor(done => done.How).MaximumLength(Field.LongestText).WithMessage($"How it was done must be {Field.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
    }
}

internal sealed class CompleteForumActionHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<CompleteForumAction, Unit>
{
    public async Task<Unit> Handle(CompleteForumAction request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var sha = person.Organisation!;
        _ = DateField.TryParse(request.On!, out var on);
        var action = await db.ForumActions.AsNoTracking().FirstOrDefaultAsync(one => one.Sha == sha && one.Number == request.Number, cancellationToken)
            ?? throw new NotFoundException($"There is no action {request.Number}.");
        if (await db.ForumActionsDone.AnyAsync(done => done.Sha == sha && done.Number == request.Number, cancellationToken))
        {
            return Unit.Value;
        }

        if (on < action.AgreedOn)
        {
            throw new ValidationException([new ValidationFailure(nameof(request.On), $"It cannot have been done before {EnglishFormat.Day(action.AgreedOn)}, when it was agreed")]);
        }

        var done = new ForumActionDone
        {
            Sha = sha,
            Number = action.Number,
            DoneOn = on,
            How = string.IsNullOrWhiteSpace(request.How) ? null : request.How.Trim(),
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = person.Id,
            RecordedByName = person.Name,
        };
        db.ForumActionsDone.Add(done);
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(
            new NewServiceEvent(ServiceEventKind.ForumActionDone)
            {
                Subject = done.Number.ToString(CultureInfo.InvariantCulture),
                Details = new Dictionary<string, string?> { ["hash"] = Convert.ToHexStringLower(done.Hash()) },
            },
            cancellationToken);
        return Unit.Value;
    }
}
