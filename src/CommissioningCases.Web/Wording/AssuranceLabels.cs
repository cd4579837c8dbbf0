
namespace CommissioningCases.Web.Wording;

/// <summary>What an oversight mechanism said, as people read it.</summary>
public static class AssuranceLabels
{
    public static Tag Tag(AssuranceOutcome outcome) => new(ChoiceLabels.Label(outcome), outcome switch
    {
        AssuranceOutcome.Assured => TagColour.Green,
        AssuranceOutcome.Conditional => TagColour.Yellow,
        _ => TagColour.Red,
    });

    /// <summary>How long something has waited, such as "asked 12 days ago".</summary>
    public static string Ago(string what, DateOnly since, DateOnly today) => $"{what} {EnglishFormat.Ago(since, today)}";
}
