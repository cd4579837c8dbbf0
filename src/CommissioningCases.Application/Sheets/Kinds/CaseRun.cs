using System.Globalization;
using System.Text.Json;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Contracts;
using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Sheets;

internal sealed class CaseRun(ScopedSender sender, Person person) : OneByOneRun(sender)
{
    private readonly Dictionary<string, int> _alike = new(StringComparer.OrdinalIgnoreCase);
    private LoggingView? _form;
    private IReadOnlyList<ContractOption>? _contracts;

    public override async Task<IReadOnlyList<RowFinding>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        _form ??= await Sender.SendAsync(new PrepareLogging(), cancellationToken);
        _contracts ??= await Sender.SendAsync(new ListContractOptions(), cancellationToken);
        var findings = new List<RowFinding>(rows.Count);
        foreach (var row in rows)
        {
            findings.Add(await CheckAsync(row, _form.Bodies, _contracts, cancellationToken));
        }

        return findings;
    }

    protected override async Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken)
    {
        using var fields = JsonDocument.Parse(row.Fields!);
        return AttemptFinding.Of(row.Number, await Sender.SendAsync(new Attempt(null, LogCase.Definition.Name, fields.RootElement, attemptId, Seen: null), cancellationToken));
    }

    private async Task<RowFinding> CheckAsync(SheetRow row, KnownBodies bodies, IReadOnlyList<ContractOption> contracts, CancellationToken cancellationToken)
    {
        var contract = CaseSheet.ContractOf(row, contracts);
        var fields = JsonSerializer.SerializeToElement(CaseSheet.Read(row, person, bodies, contract));
        var providers = CaseSheet.ProvidersOf(row, bodies, contract);
        FieldError[] own =
        [
            .. providers.Where(code => bodies.FindProvider(code) is null).Select(code => new FieldError(CaseSheet.Providers.Name, $"There is no provider {code}")),
            .. CaseSheet.ProgrammeFaults(row, fields),
            .. row[CaseSheet.Contract].Length > 0 && contract is null ? [new FieldError(CaseSheet.Contract.Name, $"There is no contract {row[CaseSheet.Contract]} on your register from which a case can start")] : Array.Empty<FieldError>(),
        ];
        var answer = await Sender.SendAsync(new CheckAttempt(LogCase.Definition.Name, fields), cancellationToken);
        FieldError[] against =
        [
            .. own,
            .. answer.Errors.Where(error => !own.Any(fault => fault.Field == error.Field)),
            .. answer.Unmet.Select(unmet => new FieldError("", unmet.Statement)),
        ];
        if (against.Length > 0)
        {
            return RowFinding.AtFault(row.Number, against);
        }

        return await FindAlikeAsync(row, fields, providers, cancellationToken) ?? RowFinding.Ready(row.Number, null, fields.GetRawText());
    }

    /// <summary>
    /// The form asks once whether a case that is alike is another one. A spreadsheet says so beforehand, by naming the cases that are known; else what is there already is left as it is. So the same
    /// spreadsheet sent again logs nothing once more: what it has logged itself, it does not name.
    /// </summary>
    private async Task<RowFinding?> FindAlikeAsync(SheetRow row, JsonElement fields, IReadOnlyList<string> providers, CancellationToken cancellationToken)
    {
        var (scenario, service) = (fields.GetProperty(CaseSheet.Scenario.Name).GetInt32(), fields.GetProperty(CaseSheet.Service.Name).GetString()!);
        var key = string.Create(CultureInfo.InvariantCulture, $"{scenario}|{service}|{string.Join(';', providers.Order(StringComparer.Ordinal))}");
        if (!_alike.TryAdd(key, row.Number))
        {
            return RowFinding.Unneeded(row.Number, null, $"Row {_alike[key]} logs the same scenario, service and providers");
        }

        var known = TypedCell.List(row[CaseSheet.OtherThan]).SelectMany(text => TypedCaseReference.Names(text, _form!.Today.Year)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> similar = [.. (await Sender.SendAsync(new FindSimilarCases(scenario, service, providers, Guid.Empty), cancellationToken)).Select(one => one.Reference).Where(reference => !known.Contains(reference))];
        return similar is [var first, ..]
            ? RowFinding.Unneeded(
                row.Number,
                first,
                $"The open {(similar.Count == 1 ? $"case {first} is" : $"cases {EnglishFormat.List([.. similar])} are")} about the same scenario, service and provider. If yours is another, write {string.Join("; ", similar)} under “{CaseSheet.OtherThan.Heading}” in this row, and send the spreadsheet again")
            : null;
    }
}
