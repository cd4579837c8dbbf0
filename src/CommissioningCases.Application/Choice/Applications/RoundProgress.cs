namespace CommissioningCases.Application.Choice;

/// <summary>How far the applications under one offer have come.</summary>
/// <param name="Offer">The offer, numbered from 1 as rounds are.</param>
/// <param name="Counts">How many applications are in each state that any is in.</param>
public sealed record RoundProgress(Offer Offer, IReadOnlyDictionary<ApplicationState, int> Counts)
{
    public int Total => Counts.Values.Sum();

    /// <summary>Those that need nothing more: with an outcome, or withdrawn.</summary>
    public int Done => Count(ApplicationState.Qualified) + Count(ApplicationState.NotQualified) + Count(ApplicationState.Withdrawn);

    public int Count(ApplicationState state) => Counts.GetValueOrDefault(state);

    /// <summary>The rounds of a service, the latest first.</summary>
    /// <param name="applications">Those for the service.</param>
    internal static IReadOnlyList<RoundProgress> Of(SelectedService service, IEnumerable<QualificationApplication> applications)
    {
        var byRound = applications.ToLookup(application => application.Round, application => application.State);
        return [.. service.Offers.Reverse().Select(offer => new RoundProgress(offer, byRound[offer.Round].CountBy(state => state).ToDictionary()))];
    }
}
