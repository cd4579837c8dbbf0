using System.Text.Json;
using CommissioningCases.Application.Reading;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// Tries several actions on a case as one act: each is decided on what the ones before it made of the case, and all of them are recorded, in one transaction, or none. So a
/// correction strikes and records anew, and one form makes as many entries as it names mechanisms or parties.
/// </summary>
/// <param name="Case">The reference of the case.</param>
/// <param name="Parts">In the order in which they are decided and recorded.</param>
/// <param name="AttemptId">The same for every repeat: a repeat returns what the first one returned, unless it says something else.</param>
/// <param name="Seen">Number of the last entry that the page knew; null when it does not matter what came after.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer)]
public sealed record AttemptTogether(string Case, IReadOnlyList<PartOfAct> Parts, Guid AttemptId, int? Seen) : IBatchCommand<AttemptResult>
{
    /// <summary>More entries than this no form makes at once.</summary>
    public const int MostParts = 50;

    /// <inheritdoc cref="Attempt.OnlyOnce"/>
    public bool OnlyOnce { get; init; }
}

/// <summary>One of the actions that make up an act.</summary>
/// <param name="Do">Name of the action.</param>
/// <param name="Fields">A JSON object with <c>on</c> and the action's fields.</param>
public sealed record PartOfAct(string Do, JsonElement Fields);

/// <summary>What is wrong with one of the actions that make up an act.</summary>
/// <param name="Part">Which of them, from 0.</param>
public sealed record PartError(int Part, FieldError Error);

internal sealed class AttemptTogetherValidator : AbstractValidator<AttemptTogether>
{
    public AttemptTogetherValidator()
    {
        RuleFor(act => act.Case).NotEmpty().Must(name => name?.Contains('\0', StringComparison.Ordinal) != true);
        RuleFor(act => act.Parts).Must(parts => parts.Count is > 0 and <= AttemptTogether.MostParts && parts.All(part => part.Fields.ValueKind == JsonValueKind.Object));
        RuleFor(act => act.AttemptId).NotEmpty();
        RuleFor(act => act.Seen).GreaterThanOrEqualTo(0);
    }
}

internal sealed class AttemptTogetherHandler(CaseLoader cases, HistoryStore histories, AttemptRights rights, Recorder recorder, RecordedBefore recordedBefore, CurrentPerson current)
    : IRequestHandler<AttemptTogether, AttemptResult>
{
    public async Task<AttemptResult> Handle(AttemptTogether request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var opened = await cases.OpenAsync(request.Case, request.AttemptId, cancellationToken);
        if (opened.State is not { File: CaseFile, Rules: var edition, History: var history })
        {
            throw new NotFoundException($"There is no case {request.Case}.");
        }

        // Whatever comes of it: nobody learns of a case that is not theirs.
        foreach (var part in request.Parts)
        {
            AttemptRights.Require(person, opened, part.Do, edition);
        }

        if (opened.First is { } last)
        {
            return await RepeatAsync(person, request, opened, last, cancellationToken);
        }

        if (await recorder.MovedOnAsync(opened, request.Seen, cancellationToken) is { } movedOn)
        {
            return movedOn;
        }

        var entries = new List<(CaseState Before, Entry Entry, CaseState After)>();
        var wrong = new List<PartError>();
        foreach (var (index, part) in request.Parts.Index())
        {
            // Of the rows of one table, every fault is told at once. What is of another kind rests on what was wrong before it, and is not tried.
            if (wrong.Count > 0 && part.Do != request.Parts[wrong[0].Part].Do)
            {
                break;
            }

            var parsed = Parse(person, opened, request, part);
            if (await rights.CheckAsync(person, opened, parsed, cancellationToken) is { Count: > 0 } errors)
            {
                wrong.AddRange(parsed.Errors.Where(one => !errors.Any(error => error.Field == one.Field)).Concat(errors).Select(error => new PartError(index, error)));
                continue;
            }

            var (decision, written) = await recorder.DecideAsync(opened, edition, parsed, ActIds.Of(request.AttemptId, index, request.Parts.Count), person, tellsEveryFault: true, cancellationToken);
            switch (decision)
            {
                case Decision.Invalid invalid:
                    wrong.AddRange(invalid.Errors.Select(error => new PartError(index, error)));
                    break;
                case Decision.Refused refused when wrong.Count == 0:
                    return new AttemptResult.NotTogether(history.Name, index, refused.Unmet);
                case Decision.Accepted:
                    entries.Add(written!.Value);
                    opened = opened with { State = written.Value.After };
                    break;
            }
        }

        if (wrong.Count > 0)
        {
            return new AttemptResult.InvalidTogether(wrong);
        }

        return (request.OnlyOnce ? await recordedBefore.FindAsync(entries, cancellationToken) : null)
            ?? await recorder.WriteAsync(entries, opened.Reference.Bodies, cancellationToken);
    }

    /// <summary>What the same act came to before; that it says something else where it does.</summary>
    private async Task<AttemptResult> RepeatAsync(Person person, AttemptTogether request, OpenedCase opened, Entry last, CancellationToken cancellationToken)
    {
        var history = opened.State!.History;
        var first = last.Number - request.Parts.Count + 1;
        var before = first < 1 ? [] : await histories.ReadEntriesAsync(history, first - 1, last.Number, cancellationToken);
        foreach (var (index, part) in request.Parts.Index())
        {
            var made = before.ElementAtOrDefault(index);
            if (made is null
                || made.AttemptId != ActIds.Of(request.AttemptId, index, request.Parts.Count)
                || SentBefore.OtherThan(opened with { First = made }, Parse(person, opened, request, part), []) is not null)
            {
                return new AttemptResult.Changed(history.Name, last.Number, last.IsAccepted);
            }
        }

        return (await recorder.RepeatAsync(opened, cancellationToken))!;
    }

    private static ParsedAction Parse(Person person, OpenedCase opened, AttemptTogether request, PartOfAct part) => opened.State!.Rules.Parse(
        opened.State.File,
        new SubmittedAction(part.Do, FilledInFields.Complete(person, opened, new Attempt(request.Case, part.Do, part.Fields, request.AttemptId, request.Seen))));
}
