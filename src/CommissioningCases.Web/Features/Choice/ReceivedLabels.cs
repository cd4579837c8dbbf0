namespace CommissioningCases.Web.Features.Choice;

/// <summary>How far an application has come that a provider has sent by a link.</summary>
public static class ReceivedLabels
{
    public static Tag Tag(LinkApplicationState state) => state switch
    {
        LinkApplicationState.TakenIn => new Tag("Taken in", TagColour.Green),
        LinkApplicationState.Declined => new Tag("Declined", TagColour.Grey),
        LinkApplicationState.Sent => new Tag("To take in", TagColour.Yellow),
        _ => new Tag("Not sent", TagColour.White),
    };
}
