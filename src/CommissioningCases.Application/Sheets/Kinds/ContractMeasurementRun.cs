using System.Text.Json;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Sheets;

/// <summary>Rows come contract by contract, so that each contract is read once.</summary>
internal sealed class ContractMeasurementRun(ScopedSender sender) : SheetRun(sender)
{
    private (string Name, OpenedCase? Contract) _last = ("", null);

    public override async Task<IReadOnlyList<RowFinding>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        var findings = new List<RowFinding>(rows.Count);
        foreach (var ofContract in rows.GroupBy(row => row[ContractMeasurementSheet.Contract], StringComparer.Ordinal))
        {
            var before = _last.Name == ofContract.Key ? _last.Contract : null;
            var answer = await Sender.SendAsync(new CheckContractMeasurements(ofContract.Key, [.. ofContract], before), cancellationToken);
            findings.AddRange(answer.Findings);
            _last = (ofContract.Key, answer.After);
        }

        return findings;
    }

    public override async Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken)
    {
        using var fields = JsonDocument.Parse(row.Fields!);
        return AttemptFinding.Of(row.Number, await Sender.SendAsync(new Attempt(row.About, RecordContractMeasurement.Definition.Name, fields.RootElement, attemptId, Seen: null), cancellationToken));
    }
}
