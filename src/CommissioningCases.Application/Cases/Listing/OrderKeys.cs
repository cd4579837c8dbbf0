using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Cases;

/// <summary>What a list is ordered by: a column and, between equals, the case's id, so that no case is met twice or left out between two pages.</summary>
/// <param name="Column">What the statement's result calls it.</param>
/// <param name="Source">What the table calls it.</param>
/// <param name="IsDescending">Whether the greatest value comes first, reading on; the other way round reading back.</param>
internal sealed record OrderKeys(CaseOrder Order, string Column, string Source, string? Collation, bool IsDescending)
{
    private const string English = $" collate \"{ProjectionShape.English}\"";

    /// <summary>Only the due day can be missing. Such cases come last, which in the index's order they do by themselves.</summary>
    private bool CanBeMissing => Order == CaseOrder.Due;

    private string Direction => IsDescending ? " desc" : "";

    /// <param name="due">The column with the first day that the person may know of.</param>
    /// <param name="recorded">The column that says when the last entry was recorded that the person may know of.</param>
    public static OrderKeys Of(CaseOrder order, string due, string recorded, bool isBackwards) => order switch
    {
        CaseOrder.Due => new OrderKeys(order, "next_due", due, null, isBackwards),
        CaseOrder.Begun => new OrderKeys(order, "began", "began", null, !isBackwards),
        CaseOrder.Service => new OrderKeys(order, "service_start", "service_start", English, isBackwards),
        _ => new OrderKeys(order, "last_recorded_at", recorded, null, !isBackwards),
    };

    /// <param name="alias">The table's; null or another for the statement's result.</param>
    public string OrderBy(string? alias) => $"{Named(alias, alias == "s" ? Source : Column)}{Collation}{Direction}, {Named(alias, "case_id")}{Direction}";

    /// <summary>The conditions of the parts, in their order, of what lies beyond the position: two where the part without a key has to be read apart.</summary>
    public IEnumerable<string> Parts(CasePosition? from, Func<object, string> add)
    {
        var than = IsDescending ? "<" : ">";
        if (from is null)
        {
            yield return "";
        }
        else if (from.Value(Order) is { } key)
        {
            yield return $" and (s.{Source}{Collation}, s.case_id) {than} ({add(key)}, {add(from.CaseId)})";
            if (CanBeMissing && !IsDescending)
            {
                yield return $" and s.{Source} is null";
            }
        }
        else
        {
            yield return $" and s.{Source} is null and s.case_id {than} {add(from.CaseId)}";
            if (IsDescending)
            {
                yield return $" and s.{Source} is not null";
            }
        }
    }

    private static string Named(string? alias, string column) => alias is null ? column : $"{alias}.{column}";
}
