using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Which entries of a history are asked for.</summary>
/// <param name="Kind">Null for every kind.</param>
/// <param name="Who">Name of the person who recorded them; null for everybody.</param>
public sealed record HistoryQuery(EntryKind? Kind, string? Who, HistoryPlace Place);

/// <summary>A page of a history, the newest entry first.</summary>
/// <param name="Total">How many entries there are of the kind and person asked for.</param>
public sealed record HistoryPage(IReadOnlyList<TimelineEntry> Entries, int Total, KeysetLinks Paging)
{
    public static HistoryPage Of(CaseView view, HistoryQuery query, CaseOverview overview)
    {
        List<EntryView> all = [.. view.Entries.Where(entry => IsWanted(entry, query, view.File)).Reverse()];

        // A strike stands with what was recorded anew in the same act.
        var numbers = all.Select(entry => entry.Number).ToHashSet();
        var wanted = all.FindAll(entry => entry.CorrectedBy is not { } anew || !numbers.Contains(anew));
        var page = EntryPage.Of(wanted, query.Place, (end, number) => Link(overview.Links.History, query, end, number));
        return new HistoryPage([.. page.Entries.Select(overview.Timeline)], all.Count, page.Paging);
    }

    private static bool IsWanted(EntryView entry, HistoryQuery query, CaseFile file) =>
        (query.Kind is not { } kind || entry.Is(kind, file)) && (query.Who is null || entry.UserName == query.Who);

    private static string Link(string address, HistoryQuery query, string end, int number)
    {
        var link = $"{address}?{end}={number}";
        link += query.Kind is { } kind ? $"&kind={kind.ToString().ToLowerInvariant()}" : "";
        return link + (query.Who is null ? "" : $"&who={Uri.EscapeDataString(query.Who)}");
    }
}
