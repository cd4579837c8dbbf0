
namespace CommissioningCases.Web.Features.Choice;

/// <summary>How far an application to qualify has come, in words.</summary>
public static class ApplicationLabels
{
    public static Tag Tag(ApplicationState state) => new(ChoiceLabels.Label(state), state switch
    {
        ApplicationState.Received => TagColour.Orange,
        ApplicationState.BeingAssessed => TagColour.Yellow,
        ApplicationState.Assessed => TagColour.Blue,
        ApplicationState.Qualified => TagColour.Green,
        ApplicationState.NotQualified => TagColour.Red,
        ApplicationState.Appealed => TagColour.Purple,
        _ => TagColour.Grey,
    });
}
