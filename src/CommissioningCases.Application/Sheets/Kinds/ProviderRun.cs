using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommissioningCases.Application.Sheets;

internal sealed class ProviderRun(ScopedSender sender, DateOnly today) : CommandRun(sender)
{
    private IReadOnlyList<NamedOrganisation> _shas = [];

    protected override async Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken) => await TryAsync(row.Number, SheetRowState.Refused, async () =>
    {
        var told = JsonSerializer.Deserialize<ToldProvider>(row.Fields!)!;
        var there = await Sender.SendAsync(new CheckProvider(told.Added, told.Since), cancellationToken);
        if (there is not null && ThereAlready(row.Number, told, there) is { } unneeded)
        {
            return unneeded;
        }

        if (there is not null)
        {
            await Sender.SendAsync(new RenameProvider(there.Code, told.Name, told.Since), cancellationToken);
        }
        else
        {
            await Sender.SendAsync(told.Added, cancellationToken);
        }

        return RowFinding.Recorded(row.Number, told.Code);
    });

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        _shas = [.. (await Sender.SendAsync(new ListOrganisations(), cancellationToken)).Where(one => one.Kind == OrganisationKind.Sha)];

    protected override IReadOnlyList<SheetColumn> Keys => [ProviderSheet.Code, ProviderSheet.Name];

    protected override async Task<RowFinding> DecideAsync(SheetRow row, CancellationToken cancellationToken)
    {
        if (TypedCell.TryReadDay(row[ProviderSheet.Closed], out var closed) && closed <= today)
        {
            return RowFinding.Unneeded(row.Number, null, $"It closed on {EnglishFormat.Day(closed)}: nothing new can name it");
        }

        var told = new ToldProvider(
            row[ProviderSheet.Code].ToUpperInvariant(), row[ProviderSheet.Name], ProviderSheet.KindOf(row), ProviderSheet.ShaOf(row, _shas), TypedCell.Day(row[ProviderSheet.Since]));
        return await Sender.SendAsync(new CheckProvider(told.Added, told.Since), cancellationToken) is { } there && ThereAlready(row.Number, told, there) is { } unneeded
            ? unneeded
            : RowFinding.Ready(row.Number, told.Code, JsonSerializer.Serialize(told));
    }

    /// <summary>A name is changed only by who says since when, because files of all trusts write names in ways of their own.</summary>
    /// <returns>Null where it is to be renamed.</returns>
    private static RowFinding? ThereAlready(int row, ToldProvider told, Provider there) =>
        TypedCell.IsSame(there.Name, told.Name ?? "") ? RowFinding.Unneeded(row, there.Code, "There already")
        : told.Since is { Length: > 0 } ? null
        : RowFinding.Unneeded(row, there.Code, $"There already, as {there.Name}. To rename it, say under “{ProviderSheet.Since.Heading}” from which day");

    /// <param name="Since">Blank where a provider that is there keeps its name.</param>
    private sealed record ToldProvider(string? Code, string? Name, ProviderKind? Kind, string? Sha, string? Since = null)
    {
        [JsonIgnore]
        public AddProvider Added => new(Code, Name, Kind, Sha);
    }
}
