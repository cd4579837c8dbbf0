using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Which entries of a history are asked for.</summary>
/// <param name="Kind">Null for every kind.</param>
/// <param name="Who">Name of the person who recorded them; null for everybody.</param>
/// <param name="Before">Only entries older than this one; null to begin with the newest.</param>
/// <param name="After">Only entries newer than this one, those next to it; null as a rule.</param>
/// <param name="Entry">The entry that must be among those shown; null as a rule.</param>
public sealed record HistoryQuery(EntryKind? Kind, string? Who, int? Before, int? After, int? Entry);

/// <summary>A page of a history, the newest entry first.</summary>
/// <param name="Total">How many entries there are of the kind and person asked for.</param>
public sealed record HistoryPage(IReadOnlyList<TimelineEntry> Entries, int Total, KeysetLinks Paging)
{
    public const int Size = 50;

    public static HistoryPage Of(CaseView view, HistoryQuery query, CaseOverview overview)
    {
        List<EntryView> all = [.. view.Entries.Where(entry => IsWanted(entry, query, view.File)).Reverse()];

        // A strike stands with what was recorded anew in the same act.
        var numbers = all.Select(entry => entry.Number).ToHashSet();
        var wanted = all.FindAll(entry => entry.CorrectedBy is not { } anew || !numbers.Contains(anew));
        var first = FirstOf(wanted, query);
        var shown = wanted.GetRange(first, Math.Min(Size, wanted.Count - first));
        var address = overview.Links.History;
        return new HistoryPage([.. shown.Select(overview.Timeline)], all.Count, new KeysetLinks(
            first > 0 ? Link(address, query, "after", shown is [] ? 0 : shown[0].Number) : null,
            first + Size < wanted.Count ? Link(address, query, "before", shown[^1].Number) : null)
        {
            PreviousText = "Newer entries",
            NextText = "Older entries",
        });
    }

    private static bool IsWanted(EntryView entry, HistoryQuery query, CaseFile file) =>
        (query.Kind is not { } kind || entry.Is(kind, file)) && (query.Who is null || entry.UserName == query.Who);

    private static int FirstOf(List<EntryView> wanted, HistoryQuery query)
    {
        if (query.Before is { } before)
        {
            return wanted.FindIndex(entry => entry.Number < before) is var found and >= 0 ? found : wanted.Count;
        }

        if (query.After is { } after)
        {
            return Math.Max(0, wanted.FindLastIndex(entry => entry.Number > after) - Size + 1);
        }

        return query.Entry is { } number && wanted.FindIndex(entry => entry.Number == number || entry.StruckBy == number) is var place and >= 0 ? place / Size * Size : 0;
    }

    private static string Link(string address, HistoryQuery query, string end, int number)
    {
        var link = $"{address}?{end}={number}";
        link += query.Kind is { } kind ? $"&kind={kind.ToString().ToLowerInvariant()}" : "";
        return link + (query.Who is null ? "" : $"&who={Uri.EscapeDataString(query.Who)}");
    }
}
