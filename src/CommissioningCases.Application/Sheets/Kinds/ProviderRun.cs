using System.Text.Json;

namespace CommissioningCases.Application.Sheets;

internal sealed class ProviderRun(ScopedSender sender, DateOnly today) : CommandRun(sender)
{
    private IReadOnlyList<NamedOrganisation> _shas = [];

    protected override async Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken) => await TryAsync(row.Number, SheetRowState.Refused, async () =>
    {
        var provider = JsonSerializer.Deserialize<AddProvider>(row.Fields!)!;
        if (await Sender.SendAsync(new CheckProvider(provider), cancellationToken) is { } there)
        {
            return ThereAlready(row.Number, provider, there);
        }

        await Sender.SendAsync(provider, cancellationToken);
        return RowFinding.Recorded(row.Number, provider.Code);
    });

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        _shas = [.. (await Sender.SendAsync(new ListOrganisations(), cancellationToken)).Where(one => one.Kind == OrganisationKind.Sha)];

    protected override IReadOnlyList<SheetColumn> Keys => [ProviderSheet.Code, ProviderSheet.Name];

    protected override async Task<RowFinding> DecideAsync(SheetRow row, CancellationToken cancellationToken)
    {
        var provider = new AddProvider(row[ProviderSheet.Code].ToUpperInvariant(), row[ProviderSheet.Name], ProviderSheet.KindOf(row), ProviderSheet.ShaOf(row, _shas));
        if (await CheckAsync(provider, row, cancellationToken) is { } unneeded)
        {
            return unneeded;
        }

        return RowFinding.Ready(row.Number, provider.Code, JsonSerializer.Serialize(provider));
    }

    private async Task<RowFinding?> CheckAsync(AddProvider provider, SheetRow row, CancellationToken cancellationToken)
    {
        if (TypedCell.TryReadDay(row[ProviderSheet.Closed], out var closed) && closed <= today)
        {
            return RowFinding.Unneeded(row.Number, null, $"It closed on {EnglishFormat.Day(closed)}: nothing new can name it");
        }

        return await Sender.SendAsync(new CheckProvider(provider), cancellationToken) is { } there ? ThereAlready(row.Number, provider, there) : null;
    }

    /// <summary>What cases name by a name is not called otherwise afterwards.</summary>
    private static RowFinding ThereAlready(int row, AddProvider provider, Provider there) => RowFinding.Unneeded(
        row, there.Code, TypedCell.IsSame(there.Name, provider.Name ?? "") ? "There already" : $"There already, as {there.Name}: providers keep the name under which they were added");
}
