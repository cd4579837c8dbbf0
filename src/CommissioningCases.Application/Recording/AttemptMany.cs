using System.Text.Json;
using CommissioningCases.Application.Reading;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// Tries an action on one history many times, as the rows of a spreadsheet tell it. Each is an attempt of its own and leaves an entry of its own where it is accepted or refused; what is
/// invalid leaves none and stops no other. They are written in one transaction, so that a thousand rows do not wait for the disk a thousand times.
/// </summary>
/// <param name="Case">The reference of the case or contract.</param>
/// <param name="Do">Name of an action that names no document and brings nothing about in other histories.</param>
/// <param name="Attempts">In the order in which they are decided and recorded.</param>
[Allow(Role.Commissioner)]
[LogAt(LogLevel.Debug)]
internal sealed record AttemptMany(string Case, string Do, IReadOnlyList<OneOfMany> Attempts) : IBatchCommand<IReadOnlyList<AttemptResult>>
{
    /// <summary>More are not written at once: whoever records on the same history meanwhile waits for them.</summary>
    public const int Most = 500;

    /// <summary>What may be tried so.</summary>
    public static IReadOnlyList<string> Actions { get; } = [RecordMeasurement.Definition.Name, RecordContractMeasurement.Definition.Name];
}

/// <param name="Fields">A JSON object with <c>on</c> and the action's fields.</param>
/// <param name="AttemptId">The same for every repeat.</param>
internal sealed record OneOfMany(JsonElement Fields, Guid AttemptId);

internal sealed class AttemptManyValidator : AbstractValidator<AttemptMany>
{
    public AttemptManyValidator()
    {
        RuleFor(many => many.Case).NotEmpty();
        RuleFor(many => many.Do).Must(AttemptMany.Actions.Contains);
        RuleFor(many => many.Attempts).Must(attempts => attempts.Count is > 0 and <= AttemptMany.Most && attempts.All(one => one.Fields.ValueKind == JsonValueKind.Object && one.AttemptId != Guid.Empty));
    }
}

internal sealed class AttemptManyHandler(CasesDbContext db, CaseLoader cases, AttemptRights rights, Recorder recorder, RecordedBefore recordedBefore, CurrentPerson current)
    : IRequestHandler<AttemptMany, IReadOnlyList<AttemptResult>>
{
    public async Task<IReadOnlyList<AttemptResult>> Handle(AttemptMany request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var opened = await cases.OpenAsync(request.Case, request.Attempts[0].AttemptId, cancellationToken);
        if (opened.State is not { } begun)
        {
            throw new NotFoundException($"There is no case {request.Case}.");
        }

        AttemptRights.Require(person, opened, request.Do, begun.Rules);
        var made = await MadeBeforeAsync(begun.History, request.Attempts, cancellationToken);
        var earlier = await recordedBefore.ReadAsync(begun, person.Id, cancellationToken);
        var entries = new List<(CaseState Before, Entry Entry, CaseState After)>();
        var results = new List<AttemptResult>(request.Attempts.Count);
        foreach (var one in request.Attempts)
        {
            var attempt = new Attempt(request.Case, request.Do, one.Fields, one.AttemptId, Seen: null);
            opened = opened with { First = made.GetValueOrDefault(one.AttemptId) };
            var parsed = begun.Rules.Parse(opened.State!.File, new SubmittedAction(request.Do, FilledInFields.Complete(person, opened, attempt)));
            if (opened.First is not null)
            {
                results.Add(SentBefore.OtherThan(opened, parsed, []) ?? (await recorder.RepeatAsync(opened, cancellationToken))!);
                continue;
            }

            if (await rights.CheckAsync(person, opened, parsed, cancellationToken) is { Count: > 0 } errors)
            {
                results.Add(new AttemptResult.Invalid([.. parsed.Errors.Where(error => !errors.Any(other => other.Field == error.Field)), .. errors]));
                continue;
            }

            var (decision, written) = await recorder.DecideAsync(opened, begun.Rules, parsed, one.AttemptId, person, tellsEveryFault: true, cancellationToken);
            if (written is not { } next)
            {
                results.Add(new AttemptResult.Invalid(((Decision.Invalid)decision).Errors));
                continue;
            }

            if (decision is Decision.Accepted && RecordedBefore.Find(earlier, [next]) is { } same)
            {
                results.Add(same);
                continue;
            }

            entries.Add(next);
            results.Add(Recorder.ResultOf(decision, begun.History, next.Entry));
            opened = opened with { State = next.After };
        }

        if (entries.Count > 0)
        {
            await recorder.WriteAsync(entries, opened.Reference.Bodies, cancellationToken);
        }

        return results;
    }

    /// <summary>The entries that some of them made when they were sent before.</summary>
    private Task<Dictionary<Guid, Entry>> MadeBeforeAsync(CaseHistory history, IReadOnlyList<OneOfMany> attempts, CancellationToken cancellationToken)
    {
        var ids = attempts.Select(one => one.AttemptId).ToList();
        return db.Entries.AsNoTracking().Where(entry => entry.CaseId == history.Id && ids.Contains(entry.AttemptId)).ToDictionaryAsync(entry => entry.AttemptId, cancellationToken);
    }
}
