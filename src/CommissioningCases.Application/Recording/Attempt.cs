using System.Text.Json;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Reading;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Recording;

/// <summary>Tries an action on a case: the only way in which anybody changes one.</summary>
/// <param name="Case">The reference of the case or programme; null or empty to log a new case or open a programme, which gets one.</param>
/// <param name="Do">Name of the action.</param>
/// <param name="Fields">A JSON object with <c>on</c> and the action's fields.</param>
/// <param name="AttemptId">The same for every repeat: a repeat returns what the first one returned, unless it says something else.</param>
/// <param name="Seen">Number of the last entry that the page knew; null when it does not matter what came after.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative)]
public sealed record Attempt(string? Case, string Do, JsonElement Fields, Guid AttemptId, int? Seen) : IBatchCommand<AttemptResult>
{
    /// <summary>Fields that nobody typed: they hold what the sender finds at the moment, so that a repeat may differ in them.</summary>
    public IReadOnlyList<Field> FilledIn { get; init; } = [];

    /// <summary>Whether it is recorded only where the same person has recorded nothing in the same words: a form that is gone back to and sent again is another attempt.</summary>
    public bool OnlyOnce { get; init; }
}

internal sealed class AttemptValidator : AbstractValidator<Attempt>
{
    public AttemptValidator()
    {
        RuleFor(attempt => attempt.Case).Must(name => name?.Contains('\0', StringComparison.Ordinal) != true);
        RuleFor(attempt => attempt.Fields.ValueKind).Equal(JsonValueKind.Object);
        RuleFor(attempt => attempt.AttemptId).NotEmpty();
        RuleFor(attempt => attempt.Seen).GreaterThanOrEqualTo(0);
    }
}

internal sealed class AttemptHandler(CaseLoader cases, AttemptRights rights, EvidenceRights evidence, StepConsequences consequences, Recorder recorder, RuleSets rules, CurrentPerson current)
    : IRequestHandler<Attempt, AttemptResult>
{
    public async Task<AttemptResult> Handle(Attempt request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var opened = await cases.OpenAsync(request.Case, request.AttemptId, cancellationToken);
        var edition = opened.State?.Rules ?? rules.Current;
        AttemptRights.Require(person, opened, request.Do, edition);
        var parsed = edition.Parse(opened.State?.File, new SubmittedAction(request.Do, FilledInFields.Complete(person, opened, request)));
        if (await rights.CheckAsync(person, opened, parsed, cancellationToken) is { Count: > 0 } errors)
        {
            return new AttemptResult.Invalid([.. parsed.Errors.Where(one => !errors.Any(error => error.Field == one.Field)), .. errors]);
        }

        return SentBefore.OtherThan(opened, parsed, request.FilledIn)
            ?? await recorder.RepeatAsync(opened, cancellationToken)
            ?? AsSeenBy(person, opened, await recorder.MovedOnAsync(opened, request.Seen, cancellationToken))
            ?? await RecordAsync(person, opened, edition, parsed, request, cancellationToken);
    }

    private async Task<AttemptResult> RecordAsync(Person person, OpenedCase opened, RuleSet edition, ParsedAction parsed, Attempt request, CancellationToken cancellationToken)
    {
        Document? document = null;
        if (parsed.Action is INamesDocument naming && opened.State is { } state)
        {
            document = await evidence.FindAsync(state, person, naming, cancellationToken);
            if (document is null)
            {
                return new AttemptResult.Invalid([new FieldError(AttachEvidence.DocumentField.Name, "Choose a file")]);
            }
        }

        var (told, alongside, fault) = await consequences.OfAsync(opened, edition, request, parsed, cancellationToken);
        return fault ?? await recorder.RecordAsync(opened, edition, told, request.AttemptId, person, tellsEveryFault: true, cancellationToken, document, request.OnlyOnce, alongside);
    }

    /// <summary>
    /// What union representatives may not see does not stop them either: that others recorded it is not for them to know. Nor does a form that met
    /// another's assessment tell its marks.
    /// </summary>
    private static AttemptResult? AsSeenBy(Person person, OpenedCase opened, AttemptResult? result) => (result, opened.State?.File) switch
    {
        (AttemptResult.MovedOn movedOn, CaseFile file) when person.Role == Role.UnionRepresentative =>
            movedOn.Since.AsUnionsSeeThem(file).ToList() is { Count: > 0 } seen ? movedOn with { Since = seen } : null,
        (AttemptResult.MovedOn movedOn, ProgrammeFile file) => movedOn with { Since = [.. movedOn.Since.Select(entry => entry.AsSeenBy(person, file)).OfType<EntryView>()] },
        _ => result,
    };
}
