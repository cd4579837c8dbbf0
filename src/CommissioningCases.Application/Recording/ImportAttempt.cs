using System.Text.Json;
using CommissioningCases.Application.Reading;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// Tries an action on a case or choice programme as a line of a case history tells it. It goes the way of <see cref="Attempt"/>, but a case has the name
/// that the history gives it, and the administrator who imports needs no place in it.
/// </summary>
/// <param name="Case">The case's name in the history.</param>
/// <param name="AttemptId">Derived from the line, so that the same history can be imported again.</param>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
public sealed record ImportAttempt(string Case, string Do, JsonElement Fields, Guid AttemptId) : IBatchCommand<AttemptResult>;

internal sealed class ImportAttemptValidator : AbstractValidator<ImportAttempt>
{
    public ImportAttemptValidator()
    {
        RuleFor(attempt => attempt.Case).NotEmpty();
        RuleFor(attempt => attempt.Fields.ValueKind).Equal(JsonValueKind.Object);
        RuleFor(attempt => attempt.AttemptId).NotEmpty();
    }
}

internal sealed class ImportAttemptHandler(CaseLoader cases, Recorder recorder, RuleSets rules, CurrentPerson current) : IRequestHandler<ImportAttempt, AttemptResult>
{
    public async Task<AttemptResult> Handle(ImportAttempt request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request.Case, request.AttemptId, cancellationToken);
        if ((opened.State?.Rules ?? new HistoryLine(request.Case, new SubmittedAction(request.Do, request.Fields)).RulesOf(rules)) is not { } edition)
        {
            return new AttemptResult.Invalid([HistoryLine.UnknownEdition]);
        }

        return await recorder.RepeatAsync(opened, cancellationToken)
            ?? await recorder.RecordAsync(
                opened,
                edition,
                edition.Parse(opened.State?.File, new SubmittedAction(request.Do, FieldsOf(opened, request))),
                request.AttemptId,
                current.Person!,
                tellsEveryFault: false,
                cancellationToken);
    }

    /// <summary>A case that shares the applications of a programme which lies here rests on that, whatever the line says; elsewhere the line is believed.</summary>
    private static JsonElement FieldsOf(OpenedCase opened, ImportAttempt request) => opened is { KnowsProgramme: true, State.File: CaseFile file }
        ? SharedApplications.Seal(file, request.Do, request.Fields)
        : request.Fields;
}
