namespace CommissioningCases.Web.Wording;

/// <summary>That a price or a qualification ran out, or soon does.</summary>
public static class TermTags
{
    /// <returns>Null where nothing is to be said.</returns>
    public static Tag? Of(TermState state) => state switch
    {
        TermState.RanOut => new Tag(ChoiceLabels.Label(state), TagColour.Red),
        TermState.RunsOut => new Tag(ChoiceLabels.Label(state), TagColour.Yellow),
        _ => null,
    };

    /// <param name="last">Null where there is no last day.</param>
    public static Tag? Of(DateOnly? last, DateOnly today) => Of(EndingTerm.StateOf(last, today));
}
