namespace CommissioningCases.Web.Wording;

/// <summary>How what the PCT Board decides is shown.</summary>
internal static class BoardLabels
{
    public static Tag Tag(BoardOutcome outcome) => new(ChoiceLabels.Label(outcome), outcome switch
    {
        BoardOutcome.Approved => TagColour.Green,
        BoardOutcome.NotApproved => TagColour.Red,
        _ => TagColour.Yellow,
    });
}
