using System.Text.Json;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Sheets;

/// <summary>Rows come contract by contract, so that each contract is read once.</summary>
internal sealed class ContractMeasurementRun(ScopedSender sender) : ManyOfOneRun(sender, RecordContractMeasurement.Definition.Name)
{
    /// <summary>The row that says each thing first: rows may name one contract in different ways.</summary>
    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);
    private (string Name, OpenedCase? Contract) _last = ("", null);

    public override async Task<IReadOnlyList<RowFinding>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        var findings = new List<RowFinding>(rows.Count);
        foreach (var ofContract in rows.GroupBy(row => row[ContractMeasurementSheet.Contract], StringComparer.Ordinal))
        {
            var before = _last.Name == ofContract.Key ? _last.Contract : null;
            var answer = await Sender.SendAsync(new CheckContractMeasurements(ofContract.Key, [.. ofContract], before), cancellationToken);
            findings.AddRange(answer.Findings.Select(Once));
            _last = (ofContract.Key, answer.After);
        }

        return findings;
    }

    private RowFinding Once(RowFinding finding)
    {
        if (finding is not { State: SheetRowState.Ready, Fields: { } json, About: { } name })
        {
            return finding;
        }

        using var fields = JsonDocument.Parse(json);
        var said = string.Join('|', fields.RootElement.EnumerateObject().Where(field => field.Name != RecordContractMeasurement.SourceField.Name).Select(field => $"{field.Name}={field.Value.GetRawText()}"));
        return _said.TryAdd($"{name}|{said}", finding.Number) ? finding : RowFinding.Unneeded(finding.Number, name, $"There already, in row {_said[$"{name}|{said}"]} of this spreadsheet");
    }
}
