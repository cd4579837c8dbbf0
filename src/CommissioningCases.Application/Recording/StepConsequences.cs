using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Recording;

/// <summary>One entry that is to be written, with what its history was before it and is after it.</summary>
internal readonly record struct MadeEntry(CaseState Before, Entry Entry, CaseState After);

/// <summary>An attempt with what it brings about elsewhere.</summary>
/// <param name="Parsed">As it is to be recorded: where it brings anything about it names it.</param>
/// <param name="Entries">What is written beside it; empty where it brings nothing about, or will not be accepted.</param>
/// <param name="Fault">What is in its way elsewhere; null where nothing is.</param>
internal sealed record ConsequencesOfStep(ParsedAction Parsed, IReadOnlyList<MadeEntry> Entries, AttemptResult.Invalid? Fault = null);

/// <summary>
/// What a step of a case brings about in contracts: their entries are made beside the step's, to be written with it, all or none. The step's entry names theirs, and theirs name it.
/// </summary>
internal sealed class StepConsequences(CaseLoader cases, Recorder recorder, RuleSets rules, CurrentPerson current, TimeProvider clock)
{
    public async Task<ConsequencesOfStep> OfAsync(OpenedCase opened, RuleSet edition, Attempt attempt, ParsedAction parsed, CancellationToken cancellationToken)
    {
        if (parsed.Action is not TakeStep { Step: var step }
            || opened.State is not { File: CaseFile { Contract: var contract, Logged.Pct: var pct } file } state
            || file.Scenario.FindStep(step) is not { InContract: not null }
            || (await recorder.JudgeAsync(opened, edition, parsed, cancellationToken)).Decision is not Decision.Accepted { After: CaseFile after })
        {
            return new(parsed, []);
        }

        var present = contract is null ? null : await OpenAsync(contract, pct, attempt.AttemptId, cancellationToken);
        var made = new List<MadeEntry>();
        await foreach (var (subject, decided, entry) in DecideAsync(after, state.History.Name, present, attempt.AttemptId, cancellationToken))
        {
            if (entry is not { } accepted)
            {
                return new(parsed, [], InTheWay(subject, decided));
            }

            made.Add(accepted);
        }

        return made.Count == 0 ? new(parsed, made) : new(edition.Parse(file, new SubmittedAction(attempt.Do, Named(attempt.Fields, made))), made);
    }

    private async IAsyncEnumerable<(string Subject, Decision Decision, MadeEntry? Entry)> DecideAsync(
        CaseFile after, string reference, OpenedCase? present, Guid attemptId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var contract = (ContractFile?)present?.State?.File;
        string? newContract = null;
        if (ContractOfCase.NewOf(after, reference, contract) is { } begun)
        {
            // A contract that begins today begins under the rules of today, however old the case is.
            var id = ActIds.Of(attemptId, begun.Do!);
            var (decision, made) = await DecideAsync(new OpenedCase(CaseLoader.NewId(id, null), null, null, null, cases.Reference), rules.Current, begun, id, cancellationToken);
            newContract = made?.After.History.Name;
            yield return ("The new contract", decision, made);
        }

        if (ContractOfCase.ChangeOf(after, reference, contract, newContract) is { } change)
        {
            var (decision, made) = await DecideAsync(present!, present!.State!.Rules, change, ActIds.Of(attemptId, present.Name!), cancellationToken);
            yield return ($"The contract {present.Name}", decision, made);
        }
    }

    /// <returns>Null where the register has no such contract of the trust, or of one that was merged into it.</returns>
    private async Task<OpenedCase?> OpenAsync(string contract, string pct, Guid attemptId, CancellationToken cancellationToken) =>
        await cases.OpenAsync(contract, ActIds.Of(attemptId, contract), cancellationToken) is { State.File: ContractFile { Pct: var own } } opened
        && ContractRights.IsContractOf(pct, own, opened.Reference.Bodies, clock.Today()) ? opened : null;

    private async Task<(Decision Decision, MadeEntry? Made)> DecideAsync(OpenedCase opened, RuleSet edition, SubmittedAction submitted, Guid attemptId, CancellationToken cancellationToken)
    {
        var parsed = edition.Parse(opened.State?.File, submitted);
        var (decision, made) = await recorder.DecideAsync(opened, edition, parsed, attemptId, current.Person!, tellsEveryFault: true, cancellationToken);
        return (decision, decision is Decision.Accepted && made is { } entry ? new MadeEntry(entry.Before, entry.Entry, entry.After) : null);
    }

    private static AttemptResult.Invalid InTheWay(string subject, Decision decision)
    {
        IEnumerable<string> messages = decision switch
        {
            Decision.Invalid invalid => invalid.Errors.Select(error => error.Message),
            Decision.Refused refused => refused.Unmet.Select(unmet => unmet.Statement),
            _ => [],
        };
        return new AttemptResult.Invalid([new FieldError(TakeStep.StepField.Name, $"{subject} does not take what follows from this step: {string.Join("; ", messages.Distinct())}")]);
    }

    private static JsonElement Named(JsonElement fields, IEnumerable<MadeEntry> made)
    {
        var named = JsonObject.Create(fields)!;
        named[TakeStep.ContractsField.Name] = JsonSerializer.SerializeToNode(made.Select(one => new EntryOfContract(one.After.History.Name, one.Entry.Number).ToString()));
        return JsonSerializer.SerializeToElement(named);
    }
}
