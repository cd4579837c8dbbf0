using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Recording;

/// <summary>One entry that is to be written, with what its history was before it and is after it.</summary>
internal readonly record struct MadeEntry(CaseState Before, Entry Entry, CaseState After);

/// <summary>
/// What a step of a case brings about in contracts: their entries are made beside the step's, to be written with it, all or none. The step's entry names theirs, and theirs name it.
/// </summary>
internal sealed class StepConsequences(CaseLoader cases, Recorder recorder, CurrentPerson current)
{
    /// <summary>The attempt with what it brings about, as far as it will be accepted; as it is where it brings nothing about.</summary>
    public async Task<(ParsedAction Parsed, IReadOnlyList<MadeEntry> Entries)> OfAsync(
        OpenedCase opened, RuleSet edition, Attempt attempt, ParsedAction parsed, CancellationToken cancellationToken)
    {
        if (parsed.Action is not TakeStep { Step: var step }
            || !ContractOfCase.CanBear(step)
            || opened.State is not { File: CaseFile { Logged: { Contract: var contract, Pct: var pct } } } state
            || (await recorder.JudgeAsync(opened, edition, parsed, cancellationToken)).Decision is not Decision.Accepted { After: CaseFile after })
        {
            return (parsed, []);
        }

        var present = contract is null ? null : await OpenAsync(contract, pct, attempt.AttemptId, cancellationToken);
        var made = await MakeAsync(after, state.History.Name, present, edition, attempt.AttemptId, cancellationToken);
        return made.Count == 0 ? (parsed, made) : (edition.Parse(state.File, new SubmittedAction(attempt.Do, Named(attempt.Fields, made))), made);
    }

    private async Task<IReadOnlyList<MadeEntry>> MakeAsync(CaseFile after, string reference, OpenedCase? present, RuleSet edition, Guid attemptId, CancellationToken cancellationToken)
    {
        var contract = (ContractFile?)present?.State?.File;
        var made = new List<MadeEntry>();
        if (ContractOfCase.NewOf(after, reference, contract) is { } begun)
        {
            var id = ActIds.Of(attemptId, begun.Do!);
            made.Add(await DecideAsync(new OpenedCase(CaseLoader.NewId(id, null), null, null, null, cases.Reference), edition, begun, id, cancellationToken));
        }

        if (ContractOfCase.ChangeOf(after, reference, contract, made.FirstOrDefault().After?.History.Name) is { } change)
        {
            made.Add(await DecideAsync(present!, present!.State!.Rules, change, ActIds.Of(attemptId, present.Name!), cancellationToken));
        }

        return made;
    }

    /// <returns>Null where the register has no such contract of the trust.</returns>
    private async Task<OpenedCase?> OpenAsync(string contract, string pct, Guid attemptId, CancellationToken cancellationToken) =>
        await cases.OpenAsync(contract, ActIds.Of(attemptId, contract), cancellationToken) is { State.File: ContractFile { Pct: var own } } opened && own == pct ? opened : null;

    /// <exception cref="InvalidOperationException">The contract's own rules do not take what the case's step brings about.</exception>
    private async Task<MadeEntry> DecideAsync(OpenedCase opened, RuleSet edition, SubmittedAction submitted, Guid attemptId, CancellationToken cancellationToken)
    {
        var parsed = edition.Parse(opened.State?.File, submitted);
        var (decision, made) = await recorder.DecideAsync(opened, edition, parsed, attemptId, current.Person!, tellsEveryFault: true, cancellationToken);
        return decision is Decision.Accepted && made is { } entry
            ? new MadeEntry(entry.Before, entry.Entry, entry.After)
            : throw new InvalidOperationException($"The contract does not take {submitted.Do}: {decision}");
    }

    private static JsonElement Named(JsonElement fields, IEnumerable<MadeEntry> made)
    {
        var named = JsonObject.Create(fields)!;
        named[TakeStep.ContractsField.Name] = JsonSerializer.SerializeToNode(made.Select(one => new EntryOfContract(one.After.History.Name, one.Entry.Number).ToString()));
        return JsonSerializer.SerializeToElement(named);
    }
}
