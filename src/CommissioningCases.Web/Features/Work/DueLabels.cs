namespace CommissioningCases.Web.Features.Work;

/// <summary>How pages count what is due.</summary>
internal static class DueLabels
{
    /// <summary>Such as "2 more overdue and 4 more due soon": in the words of the numbers above, so that both add up.</summary>
    public static string More(IReadOnlyCollection<DueOnCase> due, DateOnly today)
    {
        var overdue = due.Count(one => one.Due < today);
        var soon = due.Count - overdue;
        return (overdue, soon) switch
        {
            (_, 0) => $"{overdue} more overdue",
            (0, _) => $"{soon} more due soon",
            _ => $"{overdue} more overdue and {soon} more due soon",
        };
    }
}
