using System.Text.Json;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Sheets;

/// <summary>
/// Records the values of one period of several contracts, as a spreadsheet of them would be: where anything stands against one of them, nothing is recorded; else each is an entry of its contract. No command,
/// because each entry is one of its own contract. Sent again, what was recorded is found there.
/// </summary>
/// <param name="Cells">Those that were filled in.</param>
/// <param name="From">The first day that the values are about, in the words of the exchange format; else what was typed.</param>
/// <param name="Until">The last day that they are about, likewise.</param>
/// <param name="Source">Where they were taken from; blank where that was not said.</param>
/// <param name="AttemptId">The same for every repeat.</param>
[Allow(Role.Commissioner)]
public sealed record RecordContractMeasurements(IReadOnlyList<MeasuredCell> Cells, string From, string Until, string Source, Guid AttemptId) : IRequest<MeasuredCells>
{
    /// <summary>More than these no form records at once.</summary>
    public const int Most = 500;
}

/// <summary>A value of a measure of a contract, as it was typed.</summary>
/// <param name="Contract">The contract's reference.</param>
/// <param name="Measure">The short name of the measure.</param>
public sealed record MeasuredCell(string Contract, string Measure, string Value);

/// <param name="Recorded">How many values are recorded, by this or by an earlier sending.</param>
/// <param name="Faults">What stands against values, by their place among the cells; where there are any, nothing was recorded but what was not at fault when others were recording, too.</param>
public sealed record MeasuredCells(int Recorded, IReadOnlyList<CellFault> Faults);

/// <param name="Cell">Which of the cells, from 0.</param>
public sealed record CellFault(int Cell, FieldError Error);

internal sealed class RecordContractMeasurementsValidator : AbstractValidator<RecordContractMeasurements>
{
    public RecordContractMeasurementsValidator()
    {
        RuleFor(record => record.Cells).Must(cells => cells.Count is > 0 and <= RecordContractMeasurements.Most);
        RuleForEach(record => record.Cells).Must(cell => !$"{cell.Contract}{cell.Measure}{cell.Value}".Contains('\0', StringComparison.Ordinal));
        RuleFor(record => record.AttemptId).NotEmpty();
    }
}

internal sealed class RecordContractMeasurementsHandler(ISender sender) : IRequestHandler<RecordContractMeasurements, MeasuredCells>
{
    public async Task<MeasuredCells> Handle(RecordContractMeasurements request, CancellationToken cancellationToken)
    {
        var findings = new List<RowFinding>(request.Cells.Count);
        foreach (var ofContract in request.Cells.Index().GroupBy(cell => cell.Item.Contract, StringComparer.Ordinal))
        {
            var rows = ofContract.Select(cell => new SheetRow(cell.Index, Values(request, cell.Item))).ToList();
            findings.AddRange((await sender.Send(new CheckContractMeasurements(ofContract.Key, rows, Before: null), cancellationToken)).Findings);
        }

        if (findings.Exists(finding => finding.State == SheetRowState.AtFault))
        {
            return new MeasuredCells(0, [.. FaultsOf(findings)]);
        }

        var recorded = new List<RowFinding>(findings.Count);
        foreach (var finding in findings)
        {
            recorded.Add(finding.State == SheetRowState.Ready ? await RecordAsync(request, finding, cancellationToken) : finding);
        }

        return new MeasuredCells(recorded.Count(finding => finding.State is SheetRowState.Recorded or SheetRowState.Unneeded), [.. FaultsOf(recorded.Where(finding => finding.State != SheetRowState.Unneeded))]);
    }

    private async Task<RowFinding> RecordAsync(RecordContractMeasurements request, RowFinding ready, CancellationToken cancellationToken)
    {
        using var fields = JsonDocument.Parse(ready.Fields!);
        var id = ActIds.Of(request.AttemptId, $"{ready.About} {request.Cells[ready.Number].Measure}");
        return AttemptFinding.Of(ready.Number, await sender.Send(new Attempt(ready.About, RecordContractMeasurement.Definition.Name, fields.RootElement, id, Seen: null), cancellationToken));
    }

    private static Dictionary<string, string> Values(RecordContractMeasurements request, MeasuredCell cell) => new(StringComparer.Ordinal)
    {
        [ContractMeasurementSheet.Contract.Name] = cell.Contract,
        [MeasurementSheet.Measure.Name] = cell.Measure,
        [MeasurementSheet.From.Name] = request.From,
        [MeasurementSheet.Until.Name] = request.Until,
        [MeasurementSheet.Value.Name] = cell.Value,
        [MeasurementSheet.Source.Name] = request.Source,
    };

    private static IEnumerable<CellFault> FaultsOf(IEnumerable<RowFinding> findings) => findings.SelectMany(finding => finding.Faults, (finding, fault) => new CellFault(finding.Number, fault));
}
