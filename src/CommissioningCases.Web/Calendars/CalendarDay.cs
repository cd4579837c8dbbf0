namespace CommissioningCases.Web.Calendars;

/// <summary>A deadline as a calendar shows it: the whole of a day.</summary>
/// <param name="Id">Of the case or choice programme.</param>
/// <param name="Number">The entry that set the day, or the milestone, by which a calendar knows the deadline again.</param>
/// <param name="What">One of the words of <see cref="DeadlineKind"/>.</param>
/// <param name="Title">What is due.</param>
/// <param name="About">The service of the case, or the cluster of the programme.</param>
/// <param name="Clause">The id of the clause on which it bears.</param>
/// <param name="Path">Of its page.</param>
public sealed record CalendarDay(Guid Id, string Reference, int Number, string What, string Title, string About, DateOnly Due, string Clause, string Path)
{
    public static CalendarDay Of(DeadlineRow row, RegisterContext context) =>
        new(row.Id, row.Reference, row.Number, row.What, row.Title(context.Today), AboutOf(row, context.Bodies), row.Due, row.Clause, PathOf(row));

    public static IEnumerable<CalendarDay> Of(CaseView view) => Deadlines.Of(view.File).Select(deadline => new CalendarDay(
        view.Id,
        view.Reference,
        deadline.SetBy.Mark.Number,
        deadline.What,
        Deadlines.Title(deadline.What, deadline.Due < view.Today),
        view.File.Service,
        deadline.Due,
        deadline.Clause.Id,
        Links.Case.To(view.Reference)));

    private static string AboutOf(DeadlineRow row, KnownBodies bodies) => row.Case is { } one ? one.Service : bodies.FindCluster(row.Cluster!)?.Name ?? row.Cluster!;

    private static string PathOf(DeadlineRow row) => row.Case is null ? Links.Programme.To(row.Cluster!) : Links.Case.To(row.Reference);
}
