
namespace CommissioningCases.Web.Wording;

/// <summary>Where a departure from the letter stands, in words.</summary>
public static class DepartureLabels
{
    public static Tag Tag(DepartureState state) => new(ChoiceLabels.Label(state), ColourOf(state));

    private static TagColour ColourOf(DepartureState state) => state switch
    {
        DepartureState.Accepted => TagColour.Green,
        DepartureState.Breach => TagColour.Red,
        _ => TagColour.Yellow,
    };
}
