using System.Text.Json;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Contracts;

/// <summary>
/// Begins a case of scenario 1 because a measurement of a contract asks for it: the case is logged with the contract, the concern is recorded and the contract's measures are set with what they come to by
/// now as baselines, and the contract says that it was begun. One act: all of it is recorded, in one transaction, or nothing.
/// </summary>
/// <param name="Contract">The contract's reference.</param>
/// <param name="Number">The measurement's entry.</param>
/// <param name="Summary">What the case is about.</param>
/// <param name="Needs">The needs of patients that it serves.</param>
/// <param name="AttemptId">The same for every repeat.</param>
[Allow(Role.Commissioner)]
public sealed record BeginCaseOfPrompt(string Contract, int Number, string? Summary, string? Needs, Guid AttemptId) : ICommand<AttemptResult>;

internal sealed class BeginCaseOfPromptValidator : AbstractValidator<BeginCaseOfPrompt>
{
    public BeginCaseOfPromptValidator()
    {
        RuleFor(begin => begin.Contract).NotEmpty().Must(name => name?.Contains('\0', StringComparison.Ordinal) != true);
        RuleFor(begin => begin.AttemptId).NotEmpty();
    }
}

internal sealed class BeginCaseOfPromptHandler(CaseLoader cases, HistoryStore histories, AttemptRights rights, Recorder recorder, RuleSets rules, CurrentPerson current, TimeProvider clock)
    : IRequestHandler<BeginCaseOfPrompt, AttemptResult>
{
    private string Today => DateField.Format(clock.Today());

    public async Task<AttemptResult> Handle(BeginCaseOfPrompt request, CancellationToken cancellationToken)
    {
        histories.Forget();
        var contract = await cases.OpenAsync(request.Contract, ActIds.Of(request.AttemptId, request.Contract), cancellationToken);
        AttemptRights.Require(current.Person!, contract, AnswerPrompt.Definition.Name, contract.State?.Rules ?? rules.Current);
        if (contract.State?.File is not ContractFile file)
        {
            throw new NotFoundException($"There is no contract {request.Contract}.");
        }

        var blank = await cases.OpenAsync(null, request.AttemptId, cancellationToken);
        if (blank.First is not null)
        {
            return (await recorder.RepeatAsync(blank, cancellationToken))!;
        }

        if (file.FindPrompt(RecordName.Of(request.Number)) is not { } prompt)
        {
            return new AttemptResult.Invalid([new FieldError(AnswerPrompt.RecordField.Name, "It was said already what will be done")]);
        }

        var logged = await RecordAsync(blank, LogCase.Definition, Logging(request, file, contract.Reference.Bodies), request.AttemptId, cancellationToken);
        if (logged is not AttemptResult.Accepted { Case: var reference })
        {
            return logged;
        }

        foreach (var (action, fields) in FactsOf(file, prompt))
        {
            // A value that a case does not take, such as more than 100 per cent, stays with the contract.
            await RequireAsync(reference, action, fields, request.AttemptId, cancellationToken, isNeeded: action != SetMeasure.Definition);
        }

        await RequireAsync(request.Contract, AnswerPrompt.Definition, Answer(prompt, reference), request.AttemptId, cancellationToken);
        return logged;
    }

    private Dictionary<string, object?> Logging(BeginCaseOfPrompt request, ContractFile file, KnownBodies bodies) => new()
    {
        [SubmittedAction.OnField.Name] = Today,
        [LogCase.ScenarioField.Name] = 1,
        [LogCase.PctField.Name] = current.Person!.OrganisationFor([file.Pct], bodies, clock.Today()),
        [LogCase.ServiceField.Name] = EnglishFormat.List([.. file.Services]),
        [LogCase.ProvidersField.Name] = new[] { file.Provider },
        [LogCase.SummaryField.Name] = request.Summary,
        [LogCase.NeedsField.Name] = request.Needs,
        [LogCase.OwnerField.Name] = current.Person!.UserName,
        [LogCase.ContractField.Name] = request.Contract,
    };

    /// <summary>The concern, and each measure that has a value by now.</summary>
    private IEnumerable<(ActionDefinition Action, Dictionary<string, object?> Fields)> FactsOf(ContractFile file, MonitoringPrompt prompt)
    {
        yield return (RecordConcern.Definition, new() { [SubmittedAction.OnField.Name] = Today, [RecordConcern.TextField.Name] = ConcernOf(file, prompt) });
        foreach (var measure in file.Measures)
        {
            if (file.MeasurementsOf(measure.Details.Measure) is [.., var latest] && latest.Details.Value != measure.Details.Target)
            {
                yield return (SetMeasure.Definition, new()
                {
                    [SubmittedAction.OnField.Name] = Today,
                    [SetMeasure.MeasureField.Name] = measure.Details.Measure,
                    [SetMeasure.NameField.Name] = measure.Details.Name,
                    [SetMeasure.KindField.Name] = ExchangeNames.Of(KindOf(measure.Details.Kind)),
                    [SetMeasure.UnitField.Name] = measure.Details.Unit,
                    [SetMeasure.BaselineField.Name] = (decimal)latest.Details.Value,
                    [SetMeasure.TargetField.Name] = (decimal)measure.Details.Target,
                });
            }
        }
    }

    private static string ConcernOf(ContractFile file, MonitoringPrompt prompt)
    {
        var concern = PromptWords.Concern(file, prompt);
        return concern.Length > Field.LongestText ? concern[..Field.LongestText] : concern;
    }

    private Dictionary<string, object?> Answer(MonitoringPrompt prompt, string reference) => new()
    {
        [SubmittedAction.OnField.Name] = Today,
        [AnswerPrompt.RecordField.Name] = RecordName.Of(prompt.Asked.Mark.Number),
        [AnswerPrompt.AnswerField.Name] = ExchangeNames.Of(PromptAnswer.Case),
        [AnswerPrompt.ReasonField.Name] = "A case of scenario 1 is begun from it",
        [CauseInCase.CaseField.Name] = reference,
    };

    private static MeasureKind KindOf(ContractMeasureKind kind) => kind switch
    {
        ContractMeasureKind.Quality => MeasureKind.Quality,
        ContractMeasureKind.PatientSatisfaction => MeasureKind.PatientSatisfaction,
        _ => MeasureKind.Activity,
    };

    /// <exception cref="InvalidOperationException">It is not accepted, though nothing that the person said is in it.</exception>
    private async Task RequireAsync(string reference, ActionDefinition action, Dictionary<string, object?> fields, Guid attemptId, CancellationToken cancellationToken, bool isNeeded = true)
    {
        var id = ActIds.Of(attemptId, $"{reference} {action.Name} {fields.GetValueOrDefault(SetMeasure.MeasureField.Name)}");
        var result = await RecordAsync(await cases.OpenAsync(reference, id, cancellationToken), action, fields, id, cancellationToken);
        if (isNeeded && result is not AttemptResult.Accepted)
        {
            throw new InvalidOperationException($"{action} of {reference} was not accepted: {result}");
        }
    }

    private async Task<AttemptResult> RecordAsync(OpenedCase opened, ActionDefinition action, Dictionary<string, object?> fields, Guid attemptId, CancellationToken cancellationToken)
    {
        var edition = opened.State?.Rules ?? rules.Current;
        var given = fields.Where(field => field.Value is not null).ToDictionary();
        var parsed = edition.Parse(opened.State?.File, new SubmittedAction(action.Name, JsonSerializer.SerializeToElement(given)));
        var wrong = await rights.CheckAsync(current.Person!, opened, parsed, cancellationToken);
        return wrong.Count > 0
            ? new AttemptResult.Invalid([.. parsed.Errors.Where(one => wrong.All(error => error.Field != one.Field)), .. wrong])
            : await recorder.RecordAsync(opened, edition, parsed, attemptId, current.Person!, tellsEveryFault: true, cancellationToken);
    }
}
