namespace CommissioningCases.Domain.Kernel;

/// <summary>
/// What would meet a requirement if it did not come too late: it is recorded, but dated after the action's day. A requirement never reads it; it is only tested as of later days,
/// too, so that people are told why what they see in the history does not count.
/// </summary>
internal static class LaterFact
{
    /// <summary>The day of what came too late; null where the requirement is unmet for another reason.</summary>
    /// <param name="file">With what is dated after the action's day, too.</param>
    /// <param name="outlook">The same file on the action's day, where the requirement is unmet.</param>
    public static DateOnly? DayOf<TFile>(Requirement<TFile> requirement, TFile file, Outlook<TFile> outlook)
        where TFile : HistoryFile
    {
        if (file.LatestOn <= outlook.On || !IsMet(file, file.LatestOn))
        {
            return null;
        }

        var (unmet, met) = (outlook.On.DayNumber, file.LatestOn.DayNumber);
        while (met - unmet > 1)
        {
            var middle = unmet + ((met - unmet) / 2);
            (unmet, met) = IsMet(file, DateOnly.FromDayNumber(middle)) ? (unmet, middle) : (middle, met);
        }

        // Where time alone meets it, nothing is there that came too late.
        var day = DateOnly.FromDayNumber(met);
        return IsMet(outlook.File, day) ? null : day;

        bool IsMet(TFile known, DateOnly on) => requirement.Test(new Outlook<TFile>(known, on, outlook.Action, outlook.Bodies)).IsMet;
    }

    /// <summary>How far the case is, and that what is missing was dated too late.</summary>
    public static string Tell(string? progress, DateOnly day)
    {
        var late = $"The one of {EnglishFormat.Day(day)} is after this step's day";
        return progress is null ? late : $"{progress}. {late}";
    }
}
