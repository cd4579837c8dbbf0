using CommissioningCases.Application.Data.Views;

namespace CommissioningCases.Application.Cases.Listing;

/// <summary>What is due, in words.</summary>
public static class Deadlines
{
    /// <param name="what">One of the words of <see cref="CaseDeadline"/>.</param>
    public static string Title(string what) => what switch
    {
        CaseDeadline.Chance => "Chance to improve ends",
        CaseDeadline.Plan => "Plan to be presented",
        CaseDeadline.Tender => "Tender closes",
        CaseDeadline.Contract => "Contract expires",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such deadline."),
    };
}
