using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

/// <summary>A dispute over the record of an engagement that was not settled: of the staff side, or of a provider.</summary>
/// <param name="Number">The engagement's entry.</param>
/// <param name="Record">The name by which actions call the engagement.</param>
/// <param name="Party">The trade union, the staff group or the code of the provider that was engaged.</param>
/// <param name="By">Who disputes it: the trade union’s abbreviation, or the provider’s code.</param>
/// <param name="DisputedOn">Since when it is disputed.</param>
/// <param name="ReplyDue">The day by which the commissioner is to reply; null where that was done.</param>
/// <param name="RepliedOn">When the commissioner last replied.</param>
public sealed record DisputeRow(
    CaseInRegister Case,
    int Number,
    string Record,
    DateOnly OnDay,
    string Party,
    string By,
    string? Account,
    DisputeState State,
    DateOnly DisputedOn,
    DateOnly? ReplyDue,
    DateOnly? RepliedOn,
    string? Reply);

/// <summary>The disputes that wait to be settled, the oldest first, read from an index that holds nothing else.</summary>
public sealed class DisputeRegister : SqlRegister<DisputeRow, NoFilter>
{
    private static readonly RowOrder<DisputeRow> Oldest = RowOrder<DisputeRow>.Ascending(row => row.DisputedOn, row => row.Case.Id, row => row.Number);

    public static DisputeRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<DisputeRow>> Columns { get; } =
    [
        .. ColumnsOfCase(row => row.Case),
        Read("v.number", row => row.Number),
        Read(RecordNameSql.Of("v"), row => row.Record),
        Read("v.on_day", row => row.OnDay),
        Read("v.party", row => row.Party),
        Read("coalesce(v.staff_union, v.party)", row => row.By),
        Read("coalesce(v.staff_account, v.provider_account)", row => row.Account),
        Read("v.dispute", row => row.State),
        Read("v.disputed_on", row => row.DisputedOn),
        Read("v.reply_due", row => row.ReplyDue),
        Read("v.replied_on", row => row.RepliedOn),
        Read("v.reply", row => row.Reply),
    ];

    public override IReadOnlyList<RegisterFilter<NoFilter>> Filters => [];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_engagements v join case_summaries s on s.case_id = v.case_id", "v")];

    private protected override IEnumerable<string> Conditions(NoFilter filter, RegisterSql sql) => [sql.InScope(), CaseEngagement.IsDisputed];

    private protected override RowOrder<DisputeRow> OrderOf(NoFilter filter) => Oldest;
}
