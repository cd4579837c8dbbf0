namespace CommissioningCases.Domain.Choice;

/// <summary>How near its last day something is that holds for a time.</summary>
public enum TermState
{
    Holds,

    [Label("Runs out soon")]
    RunsOut,
    RanOut,
}

/// <summary>The price of a service, or the qualification of one of its providers, that ran out or soon does.</summary>
/// <param name="Provider">Whose qualification it is; null for the price.</param>
public sealed record EndingTerm(SelectedService Service, string? Provider, DateOnly LastDay, TermState State)
{
    /// <summary>So long before its last day something is said to run out.</summary>
    public const int MonthsOfWarning = 3;

    /// <param name="last">Null where there is no last day.</param>
    public static TermState StateOf(DateOnly? last, DateOnly today) =>
        last < today ? TermState.RanOut
        : last <= today.AddMonths(MonthsOfWarning) ? TermState.RunsOut
        : TermState.Holds;

    /// <summary>Those of a programme's services that ran out or soon do, the earliest first. Of a provider that has left, was removed or is suspended nothing waits to be renewed.</summary>
    public static IReadOnlyList<EndingTerm> Of(ProgrammeFile file, DateOnly today) =>
    [
        .. file.Services.Values.SelectMany(service => Of(service, today)).OrderBy(term => term.LastDay).ThenBy(term => term.Service.Mark.Number).ThenBy(term => term.Provider, StringComparer.Ordinal),
    ];

    private static IEnumerable<EndingTerm> Of(SelectedService service, DateOnly today)
    {
        IEnumerable<(string? Provider, DateOnly? Last)> held =
        [
            (null, service.PricedUntil(today)),
            .. service.Listings(today).Where(listing => listing.Standing is ProviderStanding.Qualified or ProviderStanding.Expired).Select(listing => (listing.Provider, listing.ExpiresOn)),
        ];
        return held.Where(one => StateOf(one.Last, today) != TermState.Holds).Select(one => new EndingTerm(service, one.Provider, one.Last!.Value, StateOf(one.Last, today)));
    }
}
