namespace CommissioningCases.Web.Calendars;

/// <summary>A deadline as a calendar shows it: the whole of a day.</summary>
/// <param name="Number">The entry that set the day, by which a calendar knows the deadline again.</param>
/// <param name="What">One of the words of <see cref="DeadlineKind"/>.</param>
/// <param name="Clause">The id of the clause on which it bears.</param>
public sealed record CalendarDay(Guid CaseId, string Reference, string Service, int Number, string What, DateOnly Due, string Clause)
{
    public static CalendarDay Of(DeadlineRow row) => new(row.Case.Id, row.Case.Reference, row.Case.Service, row.Number, row.What, row.Due, row.Clause);

    public static IEnumerable<CalendarDay> Of(CaseView view) => Deadlines.Of(view.File)
        .Select(deadline => new CalendarDay(view.Id, view.Reference, view.File.Service, deadline.SetBy.Mark.Number, deadline.What, deadline.Due, deadline.Clause.Id));
}
