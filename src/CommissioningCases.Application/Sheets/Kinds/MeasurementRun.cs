using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CommissioningCases.Application.Sheets;

/// <summary>Rows come case by case, so that each case is read once.</summary>
internal sealed class MeasurementRun(ScopedSender sender) : ManyOfOneRun(sender, RecordMeasurement.Definition.Name)
{
    /// <summary>The row that says each thing first, by a hash of what it says: rows may name one case in different ways.</summary>
    private readonly Dictionary<Guid, int> _said = [];
    private (string Name, MeasuredCase? Case) _last = ("", null);

    public override async Task<IReadOnlyList<RowFinding>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        var findings = new List<RowFinding>(rows.Count);
        foreach (var ofCase in rows.GroupBy(row => row[MeasurementSheet.Case], StringComparer.Ordinal))
        {
            var before = _last.Name == ofCase.Key ? _last.Case : null;
            var answer = await Sender.SendAsync(new CheckMeasurements(ofCase.Key, [.. ofCase], before), cancellationToken);
            findings.AddRange(answer.Findings.Select(Once));
            _last = (ofCase.Key, answer.After);
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
        var said = string.Join('|', fields.RootElement.EnumerateObject().Where(field => field.Name != RecordMeasurement.SourceField.Name).Select(field => $"{field.Name}={field.Value.GetRawText()}"));
        var key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}|{said}")).AsSpan(0, 16));
        return _said.TryAdd(key, finding.Number) ? finding : RowFinding.Unneeded(finding.Number, name, $"There already, in row {_said[key]} of this spreadsheet");
    }
}
