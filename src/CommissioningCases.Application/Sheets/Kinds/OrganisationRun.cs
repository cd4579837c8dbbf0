using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;

namespace CommissioningCases.Application.Sheets;

internal sealed class OrganisationRun(ScopedSender sender) : CommandRun(sender)
{
    private readonly Dictionary<(OrganisationKind Kind, string Code), (DateOnly On, int Row)> _closing = [];
    private IReadOnlyList<NamedOrganisation> _known = [];

    protected override async Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken) => await TryAsync(row.Number, SheetRowState.Refused, async () =>
    {
        var closing = JsonSerializer.Deserialize<CloseOrganisation>(row.Fields!)!;
        if (IsThere(closing, await Sender.SendAsync(new CheckClosing(closing), cancellationToken)))
        {
            return RowFinding.Unneeded(row.Number, closing.Code, "It is recorded as closed so already");
        }

        await Sender.SendAsync(closing, cancellationToken);
        return RowFinding.Recorded(row.Number, closing.Code);
    });

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => _known = _known.Count > 0 ? _known : await Sender.SendAsync(new ListClosable(), cancellationToken);

    protected override IReadOnlyList<SheetColumn> Keys => [OrganisationSheet.Code];

    protected override async Task<RowFinding> DecideAsync(SheetRow row, CancellationToken cancellationToken)
    {
        var kind = row[OrganisationSheet.Kind] is { Length: > 0 } word
            ? OrganisationSheet.KindOf(word) ?? throw Fault(OrganisationSheet.Kind, "Kind must be PCT, SHA or provider")
            : (OrganisationKind?)null;
        var organisation = Find(row[OrganisationSheet.Code], kind, OrganisationSheet.Code);
        var into = row[OrganisationSheet.Into] is { Length: > 0 } successor ? Find(successor, organisation.Kind, OrganisationSheet.Into).Code : null;
        var closing = new CloseOrganisation(organisation.Kind, organisation.Code, TypedCell.Day(row[OrganisationSheet.On]), row[OrganisationSheet.Reason], into);
        if (IsThere(closing, await Sender.SendAsync(new CheckClosing(closing), cancellationToken)))
        {
            return RowFinding.Unneeded(row.Number, closing.Code, "It is recorded as closed so already");
        }

        RequireSuccessor(closing);
        _closing[(closing.Kind, closing.Code)] = (NewClosing.DayOf(closing), row.Number);
        return RowFinding.Ready(row.Number, closing.Code, JsonSerializer.Serialize(closing));
    }

    private NamedOrganisation Find(string text, OrganisationKind? kind, SheetColumn column)
    {
        if (text.Length == 0)
        {
            throw Fault(column, "Enter the organisation");
        }

        // Trusts and authorities come first: the provider services of a trust bear its code.
        var ofKind = _known.Where(one => kind is null || one.Kind == kind).ToList();
        return ofKind.Find(one => TypedCell.IsSame(one.Code, text))
            ?? ofKind.Find(one => TypedCell.IsSame(one.Name, text))
            ?? throw Fault(column, $"There is no {(kind is { } given ? OrganisationDirectory.NameOf(given) : "organisation")} {text}");
    }

    /// <summary>Rows before this one close organisations, too, once they are imported.</summary>
    private void RequireSuccessor(CloseOrganisation closing)
    {
        if (closing.Into is { } into && _closing.TryGetValue((closing.Kind, into), out var before) && before.On <= NewClosing.DayOf(closing))
        {
            throw Fault(OrganisationSheet.Into, $"Row {before.Row} closes {into} before that day");
        }
    }

    private static bool IsThere(CloseOrganisation closing, NamedOrganisation now) =>
        now.Closure is { } closure && closure.On == NewClosing.DayOf(closing) && closure.Into == NewClosing.IntoOf(closing);

    private static ValidationException Fault(SheetColumn column, string message) => new([new ValidationFailure(column.Name, message)]);
}
