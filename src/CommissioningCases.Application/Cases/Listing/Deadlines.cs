using CommissioningCases.Application.Data.Views;

namespace CommissioningCases.Application.Cases.Listing;

/// <summary>What is due, in words.</summary>
public static class Deadlines
{
    /// <param name="what">One of the words of <see cref="CaseDeadline"/>.</param>
    /// <param name="isPast">Whether the day has gone by, so that it is the commissioner's turn.</param>
    public static string Title(string what, bool isPast) => what switch
    {
        CaseDeadline.Chance => isPast ? "Chance ended: judge it" : "Chance to improve ends",
        CaseDeadline.Plan => isPast ? "Plan was due: judge it" : "Plan is due",
        CaseDeadline.Tender => isPast ? "Tender closed: award it" : "Tender closes",
        CaseDeadline.Contract => isPast ? "Contract expired" : "Contract expires",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such deadline."),
    };
}
