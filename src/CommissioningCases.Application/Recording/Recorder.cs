using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Reading;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>Decides an attempt on an opened case and records it.</summary>
internal sealed class Recorder(CasesDbContext db, HistoryStore histories, EntryWriter writer, RecordedBefore recordedBefore, RuleSets rules, TimeProvider clock)
{
    /// <summary>What the same attempt came to when it was made before; null when it was not.</summary>
    public async Task<AttemptResult?> RepeatAsync(OpenedCase opened, CancellationToken cancellationToken)
    {
        if (opened is not { First: { } first, State.History: var history })
        {
            return null;
        }

        if (first.IsAccepted)
        {
            return Accepted(history, first);
        }

        var before = CaseState.Begin(history, rules).After(await histories.ReadEntriesAsync(history, 0, first.Number - 1, cancellationToken));
        var again = before.Rules.Decide(before.File, new SubmittedAction(first.Do, first.ReadSubmission()), first.Number, DecisionContext.Believing(opened.Reference.Bodies, clock.Today(), null));
        return Refused(history, first, again.Decision is Decision.Refused refused && refused.ClauseIds.SequenceEqual(first.Unmet)
            ? refused.Unmet
            : [.. first.Unmet.Select(clause => new Unmet(Letter.FindClause(clause)!, Letter.FindClause(clause)!.Text))]);
    }

    /// <summary>That others changed the case since the page was drawn; null when they did not.</summary>
    public async Task<AttemptResult?> MovedOnAsync(OpenedCase opened, int? seen, CancellationToken cancellationToken)
    {
        if (opened.State is not { } state || seen is not { } last || state.LastAccepted <= last)
        {
            return null;
        }

        var since = await histories.ReadEntriesAsync(state.History, last, state.LastNumber, cancellationToken);
        return new AttemptResult.MovedOn(state.History.Name, [.. since.Where(entry => entry.IsAccepted).Select(EntryView.Of)], state.LastNumber);
    }

    /// <param name="tellsEveryFault">Whether all that is wrong with an invalid attempt is told at once, as a person wants it who fills in a form.</param>
    /// <param name="document">What the attempt names as evidence; null where it names nothing that lies in the store.</param>
    /// <param name="onlyOnce"><inheritdoc cref="Attempt.OnlyOnce" path="/summary"/></param>
    /// <param name="alongside">What it brings about in other histories, written with it where it is accepted.</param>
    public async Task<AttemptResult> RecordAsync(
        OpenedCase opened,
        RuleSet edition,
        ParsedAction parsed,
        Guid attemptId,
        Person person,
        bool tellsEveryFault,
        CancellationToken cancellationToken,
        Document? document = null,
        bool onlyOnce = false,
        IReadOnlyList<MadeEntry>? alongside = null)
    {
        var (decision, made) = await DecideAsync(opened, edition, parsed, attemptId, person, tellsEveryFault, cancellationToken);
        if (made is not { Before: var before, Entry: var entry } written)
        {
            return new AttemptResult.Invalid(((Decision.Invalid)decision).Errors);
        }

        if (onlyOnce && entry.IsAccepted && await recordedBefore.FindAsync([written], cancellationToken) is { } same)
        {
            return same;
        }

        await writer.WriteAsync([written], opened.Reference.Bodies, entry.IsAccepted ? document : null, cancellationToken, entry.IsAccepted ? alongside : null);
        return ResultOf(decision, before.History, entry);
    }

    /// <summary>What an attempt came to that was recorded.</summary>
    public static AttemptResult ResultOf(Decision decision, CaseHistory history, Entry entry) =>
        decision is Decision.Refused refused ? Refused(history, entry, refused.Unmet) : Accepted(history, entry);

    /// <summary>Decides an attempt, and makes the entry that it would be. Nothing is recorded yet.</summary>
    /// <param name="tellsEveryFault">Whether all that is wrong with an invalid attempt is told at once.</param>
    /// <returns>No entry where the attempt is invalid.</returns>
    public async Task<(Decision Decision, (CaseState Before, Entry Entry, CaseState After)? Made)> DecideAsync(
        OpenedCase opened, RuleSet edition, ParsedAction parsed, Guid attemptId, Person person, bool tellsEveryFault, CancellationToken cancellationToken)
    {
        // One moment for all that depends on it: a midnight between them would give a name of one year to a history of the next.
        var now = clock.GetUtcNow();
        var today = Calendar.DayOf(now);
        var number = (opened.State?.LastNumber ?? 0) + 1;
        var decided = await JudgeAsync(opened, edition, parsed, today, tellsEveryFault, cancellationToken);
        if (decided.Decision is Decision.Invalid)
        {
            return (decided.Decision, null);
        }

        var before = opened.State ?? CaseState.Begin(await BeginAsync(opened, edition, parsed.Name, today.Year, cancellationToken), edition);
        var entry = NewEntry.Of(before, decided, attemptId, person, opened.Reference.Bodies, now);
        var file = decided.Decision is Decision.Accepted accepted ? accepted.After : before.File is null ? null : before.File with { LastNumber = number };
        return (decided.Decision, (before, entry, before.After(entry, file)));
    }

    /// <summary>Decides an attempt and makes nothing of it. All that is wrong with it is told at once.</summary>
    public Task<DecidedAction> JudgeAsync(OpenedCase opened, RuleSet edition, ParsedAction parsed, CancellationToken cancellationToken) =>
        JudgeAsync(opened, edition, parsed, clock.Today(), tellsEveryFault: true, cancellationToken);

    /// <summary>Records several entries of one history in one transaction.</summary>
    /// <returns>The last of them.</returns>
    public async Task<AttemptResult> WriteAsync(IReadOnlyList<(CaseState Before, Entry Entry, CaseState After)> entries, KnownBodies bodies, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(entries, bodies, document: null, cancellationToken);
        return Accepted(entries[^1].After.History, entries[^1].Entry);
    }

    private async Task<DecidedAction> JudgeAsync(OpenedCase opened, RuleSet edition, ParsedAction parsed, DateOnly today, bool tellsEveryFault, CancellationToken cancellationToken) => edition.Decide(
        opened.State?.File,
        parsed,
        (opened.State?.LastNumber ?? 0) + 1,
        await ContextAsync(opened, parsed, today, cancellationToken) with { TellsEveryFault = tellsEveryFault });

    /// <summary>What the decision must know of other histories: looked up only where the action names them.</summary>
    private async Task<DecisionContext> ContextAsync(OpenedCase opened, ParsedAction parsed, DateOnly today, CancellationToken cancellationToken)
    {
        var clusters = parsed.Action is OpenProgramme ? await ClustersWithProgrammeAsync(cancellationToken) : [];
        var continued = parsed.Action is LogCase { Continues: { } name } ? await FindClosedCaseAsync(ExchangeText.Normalize(name), cancellationToken) : null;
        return new DecisionContext(opened.Reference.Bodies, today, clusters.Contains, _ => continued);
    }

    private Task<ClosedCase?> FindClosedCaseAsync(string name, CancellationToken cancellationToken) =>
        db.CaseSummaries.Where(summary => summary.Name == name && summary.ClosedOn != null)
            .Select(summary => new ClosedCase(summary.Pct, summary.ClosedOn!.Value)).FirstOrDefaultAsync(cancellationToken);

    private async Task<HashSet<string>> ClustersWithProgrammeAsync(CancellationToken cancellationToken) =>
        await db.ChoiceProgrammes.Select(programme => programme.Cluster).ToHashSetAsync(cancellationToken);

    private async Task<CaseHistory> BeginAsync(OpenedCase opened, RuleSet edition, string action, int year, CancellationToken cancellationToken) => new()
    {
        Id = opened.NewId,
        Name = opened.Name ?? await NextReferenceAsync(edition.Begun(action)!.ReferencePrefix, year, cancellationToken),
        Edition = edition.Edition,
    };

    /// <summary>One that no imported case bears. Should one be given it at this very moment, the attempt meets it and starts again.</summary>
    private Task<string> NextReferenceAsync(string kind, int year, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<string>($"""select next_case_reference({kind}, {year}) as "Value" """).SingleAsync(cancellationToken);

    private static AttemptResult.Accepted Accepted(CaseHistory history, Entry entry) =>
        new(history.Name, entry.Number) { Hash = Convert.ToHexStringLower(entry.Hash) };

    private static AttemptResult.Refused Refused(CaseHistory history, Entry entry, IReadOnlyList<Unmet> unmet) =>
        new(history.Name, entry.Number, unmet) { Hash = Convert.ToHexStringLower(entry.Hash) };
}
