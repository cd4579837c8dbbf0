namespace CommissioningCases.Web.Wording;

/// <summary>How the NHS Performance Regime is shown.</summary>
public static class RegimeLabels
{
    public static Tag Tag(RegimeLevel level) => new(ChoiceLabels.Label(level), level switch
    {
        RegimeLevel.Challenged => TagColour.Red,
        RegimeLevel.Underperforming => TagColour.Orange,
        RegimeLevel.PerformanceUnderReview => TagColour.Yellow,
        _ => TagColour.Grey,
    });
}
