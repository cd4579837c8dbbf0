
namespace CommissioningCases.Web.Features.Choice;

/// <summary>How a milestone of the 2011 letter stands, in words.</summary>
public static class MilestoneLabels
{
    public static Tag Tag(MilestoneState state) => new(ChoiceLabels.Label(state), state switch
    {
        MilestoneState.Met => TagColour.Green,
        MilestoneState.MetLate => TagColour.Yellow,
        MilestoneState.Due => TagColour.Blue,
        _ => TagColour.Red,
    });

    /// <summary>When it was reached, or by when it should have been.</summary>
    public static string Day(Milestone milestone) =>
        milestone.ReachedOn is { } reached ? $"on {EnglishFormat.ShortDay(reached)}" : $"by {EnglishFormat.ShortDay(milestone.By)}";
}
