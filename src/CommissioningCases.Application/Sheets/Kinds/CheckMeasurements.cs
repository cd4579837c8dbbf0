using System.Text.Json;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Sheets;

/// <summary>Decides rows of measurements of one case as its form would, one after the other, and records nothing.</summary>
/// <param name="Case">The case as the rows name it.</param>
/// <param name="Before">The case after the rows before these; null for the first.</param>
[Allow(Role.Commissioner)]
[LogAt(LogLevel.Debug)]
internal sealed record CheckMeasurements(string Case, IReadOnlyList<SheetRow> Rows, MeasuredCase? Before) : IRequest<CheckedMeasurements>;

/// <param name="After">The case with what these rows would record; null where there is none.</param>
internal sealed record CheckedMeasurements(IReadOnlyList<RowFinding> Findings, MeasuredCase? After);

/// <summary>A case while its rows are looked at.</summary>
/// <param name="There">The entry of each measurement that it has.</param>
internal sealed record MeasuredCase(OpenedCase Opened, Dictionary<(RecordMeasurement Details, DateOnly On), int> There)
{
    public static MeasuredCase Of(OpenedCase opened, CaseFile file)
    {
        var there = new Dictionary<(RecordMeasurement, DateOnly), int>();
        foreach (var measurement in file.Measurements)
        {
            there[KeyOf(measurement.Details, measurement.Mark.On)] = measurement.Mark.Number;
        }

        return new MeasuredCase(opened, there);
    }

    /// <summary>From where a value was taken does not make it another.</summary>
    public static (RecordMeasurement Details, DateOnly On) KeyOf(RecordMeasurement details, DateOnly on) => (details with { Source = null }, on);
}

internal sealed class CheckMeasurementsHandler(CasesDbContext db, CaseLoader cases, AttemptRights rights, Recorder recorder, CurrentPerson current, TimeProvider clock)
    : IRequestHandler<CheckMeasurements, CheckedMeasurements>
{
    public async Task<CheckedMeasurements> Handle(CheckMeasurements request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var measured = request.Before;
        if (measured is null)
        {
            var (name, fault) = await FindAsync(request.Case, cancellationToken);
            var opened = name is null ? null : await cases.OpenAsync(name, Guid.CreateVersion7(), cancellationToken);
            if (opened is not { State.File: CaseFile file })
            {
                return new CheckedMeasurements([.. request.Rows.Select(row => RowFinding.AtFault(row.Number, new FieldError(MeasurementSheet.Case.Name, fault ?? $"There is no case {request.Case}")))], null);
            }

            measured = MeasuredCase.Of(opened, file);
        }

        AttemptRights.Require(current.Person!, measured.Opened, RecordMeasurement.Definition.Name, measured.Opened.State!.Rules);
        var findings = new List<RowFinding>(request.Rows.Count);
        foreach (var row in request.Rows)
        {
            (var finding, measured) = await CheckAsync(row, measured, cancellationToken);
            findings.Add(finding);
        }

        return new CheckedMeasurements(findings, measured);
    }

    private async Task<(RowFinding Finding, MeasuredCase After)> CheckAsync(SheetRow row, MeasuredCase measured, CancellationToken cancellationToken)
    {
        var (opened, person) = (measured.Opened, current.Person!);
        var (file, edition) = ((CaseFile)opened.State!.File!, opened.State.Rules);
        var (read, faults) = MeasurementSheet.Read(row, file);
        var fields = JsonSerializer.SerializeToElement(read);
        var parsed = edition.Parse(file, new SubmittedAction(RecordMeasurement.Definition.Name, fields));
        if (faults.Count == 0 && parsed is { Errors.Count: 0, Action: RecordMeasurement details, On: { } on } && measured.There.TryGetValue(MeasuredCase.KeyOf(details, on), out var entry))
        {
            return (RowFinding.Unneeded(row.Number, opened.State.History.Name, $"There already, as entry {entry} of the case"), measured);
        }

        var wrong = await rights.CheckAsync(person, opened, parsed, cancellationToken);
        var (decision, made) = wrong.Count > 0
            ? (new Decision.Invalid([.. parsed.Errors.Where(one => !wrong.Any(error => error.Field == one.Field)), .. wrong]), null)
            : await recorder.DecideAsync(opened, edition, parsed, Guid.CreateVersion7(), person, tellsEveryFault: true, cancellationToken);
        IReadOnlyList<FieldError> against = decision switch
        {
            Decision.Invalid invalid => [.. faults, .. invalid.Errors.Where(error => !faults.Any(fault => fault.Field == error.Field))],
            Decision.Refused refused => [.. faults, .. refused.Unmet.Select(unmet => new FieldError("", unmet.Statement))],
            _ => faults,
        };
        if (against.Count > 0)
        {
            return (RowFinding.AtFault(row.Number, against), measured);
        }

        return (RowFinding.Ready(row.Number, opened.State.History.Name, fields.GetRawText()), measured with { Opened = opened with { State = made!.Value.After } });
    }

    /// <summary>The case that is meant: by its reference, or by its service where one open case is about it.</summary>
    private async Task<(string? Name, string? Fault)> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (null, "Enter the case");
        }

        var names = TypedCaseReference.Names(typed, clock.Today().Year);
        var own = db.CaseSummaries.VisibleTo(current.Person);
        var found = await own.Where(summary => names.Contains(summary.Name)).Select(summary => summary.Name).Take(2).ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            found = await own.Where(summary => summary.ClosedOn == null && EF.Functions.ILike(summary.Service, LikePattern.Exactly(typed), LikePattern.Escape))
                .Select(summary => summary.Name).Take(2).ToListAsync(cancellationToken);
        }

        return found switch
        {
            [var only] => (only, null),
            [] => (null, $"There is no case {typed} in your Primary Care Trust"),
            _ => (null, $"Several cases may be meant by {typed}. Give the reference of one"),
        };
    }
}
