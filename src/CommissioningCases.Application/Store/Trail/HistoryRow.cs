namespace CommissioningCases.Application.Store;

/// <summary>A history with the end of its chain.</summary>
/// <param name="Head">Null while it has no entry.</param>
internal sealed record HistoryRow(CaseHistory History, CaseHead? Head)
{
    /// <summary>How it is read from the histories <c>h</c> and the heads <c>c</c>.</summary>
    public static readonly RowShape<HistoryRow> Shape = new()
    {
        { "h.id", row => row.History.Id },
        { "h.name", row => row.History.Name },
        { "h.edition", row => row.History.Edition },
        { "c.case_id", row => row.Head!.CaseId },
        { "c.last_number", row => row.Head!.LastNumber },
        { "c.last_hash", row => row.Head!.LastHash },
    };
}
