namespace CommissioningCases.Web.Wording;

/// <summary>Says by whom an entry was recorded.</summary>
public static class EntryAuthor
{
    /// <summary>By whom and, where that was not the day itself, when the entry was recorded.</summary>
    public static string Of(EntryView entry, ReferenceData reference)
    {
        if (entry.Role == Role.Provider)
        {
            return $"{entry.UserName}, by a link that was sent to it";
        }

        var organisation = entry.Organisation is { } code ? $", {NameOf(code, reference)}" : "";
        var by = $"{entry.UserName}, {EnglishFormat.LowerFirst(entry.Role.Title())}{organisation}";
        return Calendar.DayOf(entry.RecordedAt) == entry.On ? by : $"{by}. Recorded on {EnglishTime.Time(entry.RecordedAt)}";
    }

    private static string NameOf(string code, ReferenceData reference) =>
        reference.Bodies.FindPct(code)?.Name ?? reference.Shas.FirstOrDefault(sha => sha.Code == code)?.Name ?? code;
}
