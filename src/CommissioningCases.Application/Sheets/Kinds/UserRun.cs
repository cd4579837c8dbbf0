using System.Text.Json;
using CommissioningCases.Application.Accounts;

namespace CommissioningCases.Application.Sheets;

/// <param name="secrets">Keeps the links that are to be handed over, until they are shown.</param>
internal sealed class UserRun(ScopedSender sender, SheetSecrets secrets) : CommandRun(sender)
{
    private const string There = "There is an account with this email address already";

    private IReadOnlyList<NamedOrganisation> _organisations = [];

    protected override async Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken) => await TryAsync(row.Number, SheetRowState.Refused, async () =>
    {
        var user = JsonSerializer.Deserialize<AddUser>(row.Fields!)!;
        if (await Sender.SendAsync(new CheckUser(user), cancellationToken))
        {
            return RowFinding.Unneeded(row.Number, user.Email, There);
        }

        var added = await Sender.SendAsync(user, cancellationToken);
        return RowFinding.Recorded(row.Number, user.Email) with { Secret = added.Link is { } link ? secrets.Protect(link) : null };
    });

    protected override IReadOnlyList<SheetColumn> Keys => [UserSheet.Email];

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        _organisations = _organisations.Count > 0 ? _organisations : await Sender.SendAsync(new ListOrganisations(), cancellationToken);

    protected override async Task<RowFinding> DecideAsync(SheetRow row, CancellationToken cancellationToken)
    {
        var user = UserSheet.Read(row, _organisations);
        return await Sender.SendAsync(new CheckUser(user), cancellationToken)
            ? RowFinding.Unneeded(row.Number, user.Email, There)
            : RowFinding.Ready(row.Number, user.Email, JsonSerializer.Serialize(user));
    }
}
