namespace CommissioningCases.Web.Features.Choice;

/// <summary>What was struck by one act.</summary>
/// <param name="Struck">The fact that it named, and why.</param>
/// <param name="Sentence">What that fact told.</param>
/// <param name="Others">How many facts went with it, such as the price of a selection.</param>
public sealed record StruckLine(StruckLocalFact Struck, Sentence Sentence, int Others)
{
    /// <summary>What goes with a fact was recorded after it: the first of them is the one that was named.</summary>
    public static StruckLine Of(IReadOnlyList<StruckLocalFact> gone, ProgrammeOverview overview)
    {
        var named = gone.MinBy(struck => struck.Fact.Mark.Number)!;
        return new StruckLine(named, named.Fact.TellStrikeable(overview.File, overview.Names)!, gone.Count - 1);
    }

    /// <summary>Whether it was about that service.</summary>
    public bool IsAbout(string service) => Struck.Fact switch
    {
        SelectedService selected => selected.Details.Service,
        PackAdoption adoption => adoption.Details.Service,
        ServicePrice price => price.Details.Service,
        PrinciplesConfirmation confirmation => confirmation.Details.Service,
        Qualification qualification => qualification.Details.Service,
        _ => null,
    } == service;
}
