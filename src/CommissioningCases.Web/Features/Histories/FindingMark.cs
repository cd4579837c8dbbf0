using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Features.Histories;

/// <summary>What stands before a requirement: a tick where it is met, a ring where it is missing, and a dot where nothing speaks for or against it yet.</summary>
/// <param name="Word">The same for those who do not see it.</param>
public sealed record FindingMark(HtmlString Icon, string Word)
{
    private static FindingMark Met { get; } = new(Icons.Met, "Met: ");

    private static FindingMark Missing { get; } = new(Icons.Missing, "Missing: ");

    private static FindingMark Silent { get; } = new(Icons.Neutral, "Neither met nor missing: ");

    /// <param name="isSilent">Whether it is not unmet, and yet nothing shows that it is met.</param>
    public static FindingMark Of(bool isMet, bool isSilent) => isSilent ? Silent : isMet ? Met : Missing;
}
