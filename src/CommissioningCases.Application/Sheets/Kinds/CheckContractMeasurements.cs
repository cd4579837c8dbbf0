using System.Text.Json;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Sheets;

/// <summary>Decides rows of measurements of one contract as its form would, one after the other, and records nothing.</summary>
/// <param name="Contract">The contract as the rows name it.</param>
/// <param name="Before">The contract after the rows before these; null for the first.</param>
[Allow(Role.Commissioner)]
[LogAt(LogLevel.Debug)]
internal sealed record CheckContractMeasurements(string Contract, IReadOnlyList<SheetRow> Rows, OpenedCase? Before) : IRequest<CheckedContractMeasurements>;

/// <param name="After">The contract with what these rows would record; null where there is none.</param>
internal sealed record CheckedContractMeasurements(IReadOnlyList<RowFinding> Findings, OpenedCase? After);

internal sealed class CheckContractMeasurementsHandler(CasesDbContext db, CaseLoader cases, AttemptRights rights, Recorder recorder, CurrentPerson current, TimeProvider clock)
    : IRequestHandler<CheckContractMeasurements, CheckedContractMeasurements>
{
    public async Task<CheckedContractMeasurements> Handle(CheckContractMeasurements request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var opened = request.Before;
        if (opened is null)
        {
            var (name, fault) = await FindAsync(request.Contract, cancellationToken);
            opened = name is null ? null : await cases.OpenAsync(name, Guid.CreateVersion7(), cancellationToken);
            if (opened is not { State.File: ContractFile })
            {
                return new CheckedContractMeasurements([.. request.Rows.Select(row => RowFinding.AtFault(row.Number, new FieldError(ContractMeasurementSheet.Contract.Name, fault ?? $"There is no contract {request.Contract}")))], null);
            }
        }

        AttemptRights.Require(current.Person!, opened, RecordContractMeasurement.Definition.Name, opened.State!.Rules);
        var findings = new List<RowFinding>(request.Rows.Count);
        foreach (var row in request.Rows)
        {
            (var finding, opened) = await CheckAsync(row, opened, cancellationToken);
            findings.Add(finding);
        }

        return new CheckedContractMeasurements(findings, opened);
    }

    private async Task<(RowFinding Finding, OpenedCase After)> CheckAsync(SheetRow row, OpenedCase opened, CancellationToken cancellationToken)
    {
        var (file, edition, name) = ((ContractFile)opened.State!.File!, opened.State.Rules, opened.State.History.Name);
        var (read, faults) = ContractMeasurementSheet.Read(row, file, clock.Today());
        var fields = JsonSerializer.SerializeToElement(read);
        var parsed = edition.Parse(file, new SubmittedAction(RecordContractMeasurement.Definition.Name, fields));
        if (parsed is { Errors.Count: 0, Action: RecordContractMeasurement told } && file.Measurements.Find(one => one.Details with { Source = null } == told with { Source = null }) is { } there)
        {
            return (RowFinding.Unneeded(row.Number, name, $"There already, as entry {there.Mark.Number} of the contract"), opened);
        }

        var wrong = await rights.CheckAsync(current.Person!, opened, parsed, cancellationToken);
        var (decision, made) = wrong.Count > 0
            ? (new Decision.Invalid([.. parsed.Errors, .. wrong]), null)
            : await recorder.DecideAsync(opened, edition, parsed, Guid.CreateVersion7(), current.Person!, tellsEveryFault: true, cancellationToken);
        IReadOnlyList<FieldError> against = decision is Decision.Invalid invalid ? [.. faults, .. invalid.Errors.Where(error => !faults.Any(fault => fault.Field == error.Field))] : faults;
        return against.Count > 0
            ? (RowFinding.AtFault(row.Number, [.. against.Select(error => error with { Field = ContractMeasurementSheet.ColumnOf(row, error.Field) }).DistinctBy(error => error.Field)]), opened)
            : (RowFinding.Ready(row.Number, name, fields.GetRawText()), opened with { State = made!.Value.After });
    }

    /// <summary>The contract that is meant: by its reference, by its own number, or by its service where one that runs is about it.</summary>
    private async Task<(string? Name, string? Fault)> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (null, "Enter the contract");
        }

        var (upper, own) = (typed.Trim().ToUpperInvariant(), db.Contracts.VisibleTo(current.Person));
        var found = await own.Where(contract => contract.Name == upper || (contract.Number == typed && contract.Ends == null)).Select(contract => contract.Name).Take(2).ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            found = await own.Where(contract => contract.Ends == null && contract.Services.Contains(typed)).Select(contract => contract.Name).Take(2).ToListAsync(cancellationToken);
        }

        return found switch
        {
            [var only] => (only, null),
            [] => (null, $"There is no contract {typed} in your Primary Care Trust"),
            _ => (null, $"Several contracts may be meant by {typed}. Give the reference of one"),
        };
    }
}
