namespace CommissioningCases.Web.Features.Histories;

/// <summary>Which page of a history is asked for.</summary>
/// <param name="Before">Only entries older than this one; null to begin with the newest.</param>
/// <param name="After">Only entries newer than this one, those next to it; null as a rule.</param>
/// <param name="Entry">The entry that must be among those shown; null as a rule.</param>
public sealed record HistoryPlace(int? Before, int? After, int? Entry);

/// <summary>A page of the entries of a history, the newest first.</summary>
public sealed record EntryPage(IReadOnlyList<EntryView> Entries, KeysetLinks Paging)
{
    public const int Size = 50;

    /// <param name="wanted">All entries that are asked for, the newest first.</param>
    /// <param name="link">The address of the page before or after an entry, by the word for that and the entry's number.</param>
    public static EntryPage Of(List<EntryView> wanted, HistoryPlace place, Func<string, int, string> link)
    {
        var first = FirstOf(wanted, place);
        var shown = wanted.GetRange(first, Math.Min(Size, wanted.Count - first));
        return new EntryPage(shown, new KeysetLinks(
            first > 0 ? link("after", shown is [] ? 0 : shown[0].Number) : null,
            first + Size < wanted.Count ? link("before", shown[^1].Number) : null)
        {
            PreviousText = "Newer entries",
            NextText = "Older entries",
        });
    }

    private static int FirstOf(List<EntryView> wanted, HistoryPlace place)
    {
        if (place.Before is { } before)
        {
            return wanted.FindIndex(entry => entry.Number < before) is var found and >= 0 ? found : wanted.Count;
        }

        if (place.After is { } after)
        {
            return Math.Max(0, wanted.FindLastIndex(entry => entry.Number > after) - Size + 1);
        }

        return place.Entry is { } number && wanted.FindIndex(entry => entry.Number == number || entry.StruckBy == number) is var at and >= 0 ? at / Size * Size : 0;
    }
}
