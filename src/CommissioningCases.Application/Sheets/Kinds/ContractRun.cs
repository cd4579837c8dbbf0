using System.Text.Json;
using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Sheets;

internal sealed class ContractRun(ScopedSender sender, Person person, DateOnly today) : OneByOneRun(sender)
{
    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private KnownBodies? _bodies;
    private readonly Dictionary<string, IReadOnlyList<Colleague>> _colleagues = [];

    public override async Task<IReadOnlyList<RowFinding>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        _bodies ??= (await Sender.SendAsync(new PrepareLogging(), cancellationToken)).Bodies;
        var findings = new List<RowFinding>(rows.Count);
        foreach (var row in rows)
        {
            findings.Add(await CheckAsync(row, _bodies, cancellationToken));
        }

        return findings;
    }

    protected override async Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken)
    {
        using var fields = JsonDocument.Parse(row.Fields!);
        return AttemptFinding.Of(row.Number, await Sender.SendAsync(new Attempt(null, RecordContract.Definition.Name, fields.RootElement, attemptId, Seen: null), cancellationToken));
    }

    /// <summary>Those who can lead a contract of a trust.</summary>
    private async Task<IReadOnlyList<Colleague>> ColleaguesAsync(string pct, CancellationToken cancellationToken)
    {
        if (!_colleagues.TryGetValue(pct, out var colleagues))
        {
            colleagues = person.Organisations.Contains(pct) ? await Sender.SendAsync(new ListColleagues(pct), cancellationToken) : [];
            _colleagues.Add(pct, colleagues);
        }

        return colleagues;
    }

    private async Task<RowFinding> CheckAsync(SheetRow row, KnownBodies bodies, CancellationToken cancellationToken)
    {
        var fields = JsonSerializer.SerializeToElement(ContractSheet.Read(row, person, bodies, await ColleaguesAsync(ContractSheet.PctOf(row, person), cancellationToken), today));
        var answer = await Sender.SendAsync(new CheckAttempt(RecordContract.Definition.Name, fields), cancellationToken);
        var provider = fields.TryGetProperty(ContractSheet.Provider.Name, out var code) ? code.GetString() : null;
        FieldError[] against =
        [
            .. provider is not null && bodies.FindProvider(provider) is null ? [new FieldError(ContractSheet.Provider.Name, $"There is no provider {provider}")] : Array.Empty<FieldError>(),
            .. answer.Errors.Where(error => error.Field != ContractSheet.Provider.Name || provider is null || bodies.FindProvider(provider) is not null),
        ];
        if (against.Length > 0)
        {
            return RowFinding.AtFault(row.Number, against);
        }

        var said = fields.GetRawText();
        if (_said.TryGetValue(said, out var same))
        {
            return RowFinding.Unneeded(row.Number, null, $"Row {same} is the same contract");
        }

        // A register names a contract once, by its number.
        if (row[ContractSheet.Number] is { Length: > 0 } number && !_numbers.TryAdd(number, row.Number))
        {
            return RowFinding.AtFault(row.Number, [new FieldError(ContractSheet.Number.Name, $"Row {_numbers[number]} has that number, and says otherwise")]);
        }

        _said.Add(said, row.Number);
        return RowFinding.Ready(row.Number, null, said);
    }
}
