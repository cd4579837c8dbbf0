using System.Text.Json;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>Decides an attempt on an opened case and records it.</summary>
internal sealed class Recorder(CasesDbContext db, CaseLoader cases, EntryWriter writer, TimeProvider clock)
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

        var before = (await cases.ReadEntriesAsync(history.Id, 0, first.Number - 1, cancellationToken)).Aggregate(CaseState.Begin(history), (state, entry) => state.After(entry));
        var again = Decide(before, first.Do, first.ReadSubmission(), first.Number, opened, clock.Today(), _ => false);
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

        var since = await cases.ReadEntriesAsync(state.History.Id, last, state.LastNumber, cancellationToken);
        return new AttemptResult.MovedOn(state.History.Name, [.. since.Where(entry => entry.IsAccepted).Select(EntryView.Of)], state.LastNumber);
    }

    /// <param name="document">What the attempt names as evidence; null where it names nothing that lies in the store.</param>
    public async Task<AttemptResult> RecordAsync(
        OpenedCase opened,
        string action,
        JsonElement fields,
        Guid attemptId,
        Person person,
        CancellationToken cancellationToken,
        Document? document = null)
    {
        var number = (opened.State?.LastNumber ?? 0) + 1;
        var clusters = action == OpenProgramme.Definition.Name ? await ClustersWithProgrammeAsync(cancellationToken) : [];
        var verdict = Decide(opened.State, action, fields, number, opened, clock.Today(), clusters.Contains);
        if (verdict.Decision is Decision.Invalid invalid)
        {
            return new AttemptResult.Invalid(invalid.Errors);
        }

        var before = opened.State ?? CaseState.Begin(await BeginAsync(opened, action, cancellationToken));
        var entry = NewEntry.Of(before, action, verdict, attemptId, person, clock.GetUtcNow());
        var file = verdict.Decision is Decision.Accepted accepted ? accepted.After : before.File is null ? null : before.File with { LastNumber = number };
        await writer.WriteAsync(before, entry, before.After(entry, file), opened.Reference.Bodies, entry.IsAccepted ? document : null, cancellationToken);
        return verdict.Decision is Decision.Refused refused ? Refused(before.History, entry, refused.Unmet) : Accepted(before.History, entry);
    }

    private static DecidedAction Decide(CaseState? state, string action, JsonElement fields, int number, OpenedCase opened, DateOnly today, Func<string, bool> hasProgramme) =>
        Rulebook.Decide(state?.File, new SubmittedAction(action, fields), number, new DecisionContext(opened.Reference.Bodies, today, hasProgramme));

    private async Task<HashSet<string>> ClustersWithProgrammeAsync(CancellationToken cancellationToken) =>
        await db.ChoiceProgrammes.Select(programme => programme.Cluster).ToHashSetAsync(cancellationToken);

    private async Task<CaseHistory> BeginAsync(OpenedCase opened, string action, CancellationToken cancellationToken) => new()
    {
        Id = opened.NewId,
        Name = opened.Name ?? await NextReferenceAsync(action == OpenProgramme.Definition.Name ? "CP" : "CC", cancellationToken),
        Edition = Rulebook.Edition,
    };

    /// <summary>One that no imported case bears. Should one be given it at this very moment, the attempt meets it and starts again.</summary>
    private Task<string> NextReferenceAsync(string kind, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<string>($"""select next_case_reference({kind}, {clock.Today().Year}) as "Value" """).SingleAsync(cancellationToken);

    private static AttemptResult.Accepted Accepted(CaseHistory history, Entry entry) =>
        new(history.Name, entry.Number) { Hash = Convert.ToHexStringLower(entry.Hash) };

    private static AttemptResult.Refused Refused(CaseHistory history, Entry entry, IReadOnlyList<Unmet> unmet) =>
        new(history.Name, entry.Number, unmet) { Hash = Convert.ToHexStringLower(entry.Hash) };
}
