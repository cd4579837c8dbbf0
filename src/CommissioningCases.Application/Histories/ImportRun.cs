using System.Runtime.CompilerServices;
using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Histories;

/// <summary>One import while it runs: takes line after line to its outcome.</summary>
internal sealed class ImportRun(ScopedSender requests, RuleSets rules, KnownBodies bodies, TimeProvider clock)
{
    private readonly LineIds _ids = new();
    private readonly Dictionary<string, ImportedCase> _cases = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, ImportedCase> _begun = new(StringComparer.Ordinal);

    public async Task<LineOutcome> ImportAsync(ParsedLine line, CancellationToken cancellationToken)
    {
        var attemptId = _ids.Next(line.Text.Span);
        if (line.Document is null)
        {
            return LineOutcome.Malformed;
        }

        if (line.Line.Name is not { } name)
        {
            return LineOutcome.Invalid(["case"]);
        }

        var known = await FindAsync(name, cancellationToken);
        var outcome = known.Tell(attemptId)?.Outcome
            ?? await ObjectAsync(known, line.Line, cancellationToken)
            ?? await TryAsync(known, line.Line, attemptId, cancellationToken);
        if (outcome.Kind == OutcomeKind.Accepted)
        {
            _begun.TryAdd(name, known);
        }

        return outcome;
    }

    /// <summary>How the cases that the lines began stand, in the order in which they were begun.</summary>
    public async IAsyncEnumerable<(string Name, HistoryFile File)> BegunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var known in _begun.Values)
        {
            var state = known.IsToldWhole || known.HasNews
                ? await requests.SendAsync(new FoldStored(known.Name, int.MaxValue, known.State), cancellationToken)
                : await StateAsync(known, cancellationToken);
            yield return (known.Name, state.File!);
        }
    }

    private async Task<ImportedCase> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (!_cases.TryGetValue(name, out var known))
        {
            known = new ImportedCase(name, await requests.SendAsync(new ListStoredAttempts(name), cancellationToken));
            _cases.Add(name, known);
        }

        return known;
    }

    /// <summary>
    /// What stands against a line that left no entry although later ones are stored. It was invalid then, and is so again where the case stood then;
    /// or it is new, and must be tried on the case as it stands now; or somebody else has taken the case's name.
    /// </summary>
    private async Task<LineOutcome?> ObjectAsync(ImportedCase known, HistoryLine line, CancellationToken cancellationToken)
    {
        if (known.IsToldWhole)
        {
            return null;
        }

        var state = known.IsOwn ? await StateAsync(known, cancellationToken) : null;
        if ((state?.Rules ?? line.RulesOf(rules)) is not { } edition)
        {
            return LineOutcome.Invalid([HistoryLine.UnknownEdition.Field]);
        }

        var then = edition.Decide(state?.File, line.Submission, known.Told + 1, DecisionContext.Believing(bodies, clock.Today(), edition.Parse(state?.File, line.Submission).Action is LogCase logged ? logged.Pct : null)).Decision;
        if (then is Decision.Invalid)
        {
            return LineOutcome.Of(then);
        }

        return known.IsFromElsewhere ? LineOutcome.Invalid(["case"]) : null;
    }

    private async Task<LineOutcome> TryAsync(ImportedCase known, HistoryLine line, Guid attemptId, CancellationToken cancellationToken)
    {
        var attempt = new ImportAttempt(known.Name, line.Submission.Do ?? "", line.Submission.Fields, attemptId);
        switch (await requests.SendAsync(attempt, cancellationToken))
        {
            case AttemptResult.Accepted:
                known.NoteRecorded();
                return LineOutcome.Accepted;
            case AttemptResult.Refused refused:
                known.NoteRecorded();
                return LineOutcome.Of(new Decision.Refused(refused.Unmet, FieldValues.None));
            case AttemptResult.Invalid invalid:
                ForgetUnlessOwn(known);
                return LineOutcome.Of(new Decision.Invalid(invalid.Errors));
            case var other:
                throw new InvalidOperationException($"An import cannot come to {other}.");
        }
    }

    /// <summary>The case as it stood after the last entry that the lines have told.</summary>
    private async Task<CaseState> StateAsync(ImportedCase known, CancellationToken cancellationToken)
    {
        if (known.State?.LastNumber != known.Told)
        {
            known.State = await requests.SendAsync(new FoldStored(known.Name, known.Told, known.State), cancellationToken);
        }

        return known.State!;
    }

    /// <summary>Somebody else may come first with a name that this history has not begun yet: it is looked up again.</summary>
    private void ForgetUnlessOwn(ImportedCase known)
    {
        if (!known.IsOwn)
        {
            _cases.Remove(known.Name);
        }
    }
}
