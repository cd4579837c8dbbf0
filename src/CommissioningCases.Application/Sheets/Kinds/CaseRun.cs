using System.Globalization;
using System.Text.Json;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Sheets;

internal sealed class CaseRun(ScopedSender sender, Person person) : OneByOneRun(sender)
{
    private readonly Dictionary<string, int> _alike = new(StringComparer.OrdinalIgnoreCase);
    private LoggingView? _form;

    public override async Task<IReadOnlyList<RowFinding>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        _form ??= await Sender.SendAsync(new PrepareLogging(), cancellationToken);
        var findings = new List<RowFinding>(rows.Count);
        foreach (var row in rows)
        {
            findings.Add(await CheckAsync(row, _form.Bodies, cancellationToken));
        }

        return findings;
    }

    protected override async Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken)
    {
        using var fields = JsonDocument.Parse(row.Fields!);
        return AttemptFinding.Of(row.Number, await Sender.SendAsync(new Attempt(null, LogCase.Definition.Name, fields.RootElement, attemptId, Seen: null), cancellationToken));
    }

    private async Task<RowFinding> CheckAsync(SheetRow row, KnownBodies bodies, CancellationToken cancellationToken)
    {
        var fields = JsonSerializer.SerializeToElement(CaseSheet.Read(row, person, bodies));
        var unknown = CaseSheet.ProvidersOf(row, bodies).Where(code => bodies.FindProvider(code) is null).Select(code => new FieldError(CaseSheet.Providers.Name, $"There is no provider {code}")).ToList();
        var answer = await Sender.SendAsync(new CheckAttempt(LogCase.Definition.Name, fields), cancellationToken);
        FieldError[] against =
        [
            .. unknown,
            .. answer.Errors.Where(error => unknown.Count == 0 || error.Field != CaseSheet.Providers.Name),
            .. answer.Unmet.Select(unmet => new FieldError("", unmet.Statement)),
        ];
        if (against.Length > 0)
        {
            return RowFinding.AtFault(row.Number, against);
        }

        return await FindAlikeAsync(row, fields, bodies, cancellationToken) ?? RowFinding.Ready(row.Number, null, fields.GetRawText());
    }

    /// <summary>The form asks once whether a case that is alike is another one. A spreadsheet cannot be asked: what is there already is left as it is.</summary>
    private async Task<RowFinding?> FindAlikeAsync(SheetRow row, JsonElement fields, KnownBodies bodies, CancellationToken cancellationToken)
    {
        var (scenario, service) = (fields.GetProperty(CaseSheet.Scenario.Name).GetInt32(), row[CaseSheet.Service]);
        var providers = CaseSheet.ProvidersOf(row, bodies);
        var key = string.Create(CultureInfo.InvariantCulture, $"{scenario}|{service}|{string.Join(';', providers.Order(StringComparer.Ordinal))}");
        if (!_alike.TryAdd(key, row.Number))
        {
            return RowFinding.Unneeded(row.Number, null, $"Row {_alike[key]} logs the same scenario, service and providers");
        }

        var similar = await Sender.SendAsync(new FindSimilarCases(scenario, service, providers, Guid.Empty), cancellationToken);
        return similar is [var first, ..]
            ? RowFinding.Unneeded(row.Number, first.Reference, $"The open case {first.Reference} is about the same scenario, service and provider. If yours is another, log it by the form")
            : null;
    }
}
