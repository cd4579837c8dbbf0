namespace CommissioningCases.Web.Wording;

/// <summary>How what the PCT Board decides is shown.</summary>
internal static class BoardLabels
{
    /// <summary>What the Board did with a proposal, as the end of a sentence: "the Board approved it on 3 May 2010".</summary>
    public static string Said(BoardDecision decision) => $"the Board {Verb(decision)} it on {EnglishFormat.Day(decision.On)}";

    private static string Verb(BoardDecision decision) => decision.Details.Decision switch
    {
        BoardOutcome.Approved => "approved",
        BoardOutcome.NotApproved => "did not approve",
        _ => "deferred",
    };

    public static Tag Tag(BoardOutcome outcome) => new(ChoiceLabels.Label(outcome), outcome switch
    {
        BoardOutcome.Approved => TagColour.Green,
        BoardOutcome.NotApproved => TagColour.Red,
        _ => TagColour.Yellow,
    });
}
