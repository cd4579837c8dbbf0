
namespace CommissioningCases.Web.Wording;

/// <summary>Where a departure from the letter stands, in words.</summary>
public static class DepartureWords
{
    public static string Title(DepartureState state) => state switch
    {
        DepartureState.Open => "Waits for the SHA",
        DepartureState.MoreAsked => "More asked by the SHA",
        DepartureState.Accepted => "Explanation accepted",
        _ => "Upheld as a breach",
    };

    public static Tag Tag(DepartureState state) => new(Title(state), ColourOf(state));

    private static TagColour ColourOf(DepartureState state) => state switch
    {
        DepartureState.Accepted => TagColour.Green,
        DepartureState.Breach => TagColour.Red,
        _ => TagColour.Yellow,
    };
}
