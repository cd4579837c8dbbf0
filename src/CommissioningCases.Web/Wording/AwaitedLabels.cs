namespace CommissioningCases.Web.Wording;

/// <summary>For what a case waits for an assurance, how long, and whether it was asked for, in words.</summary>
public static class AwaitedLabels
{
    public static Tag Tag(AwaitedRow row, DateOnly today) => row.Asked is null
        ? new Tag($"Not asked for, lacking for {EnglishFormat.Days(Math.Max(0, today.DayNumber - row.Since.DayNumber))}", TagColour.Grey)
        : new Tag(EnglishFormat.UpperFirst(AssuranceLabels.Ago("asked", row.Since, today)), TagColour.Orange);

    /// <summary>What lacks it, as the end of a sentence; empty where it was asked for before anything did.</summary>
    public static string For(AwaitedRow row) =>
        row.NeededFor.Length == 0 ? "" : $", to {row.NeededFor}";
}
