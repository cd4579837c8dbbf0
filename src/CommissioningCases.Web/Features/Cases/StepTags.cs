
namespace CommissioningCases.Web.Features.Cases;

/// <summary>The state of a step in a word or two.</summary>
public static class StepTags
{
    public static Tag Of(StepState state) => state switch
    {
        StepState.Available => new Tag("Available", TagColour.Green),
        StepState.CannotStartYet => new Tag("Cannot start yet", TagColour.Grey),
        StepState.NotStarted => new Tag("Not started", TagColour.White),
        StepState.Done => new Tag("Done", TagColour.Blue),
        StepState.NotShown => new Tag("Not shown to you", TagColour.White),
        _ => new Tag("Not applicable", TagColour.White),
    };
}
