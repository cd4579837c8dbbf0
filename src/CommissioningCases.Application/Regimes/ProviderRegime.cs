namespace CommissioningCases.Application.Regimes;

/// <summary>Where a provider stands under the NHS Performance Regime at present.</summary>
/// <param name="Provider">Its code.</param>
/// <param name="Since">Since when it is at that level.</param>
public sealed record ProviderRegime(string Provider, RegimeLevel Level, DateOnly Since, DateOnly? NextReview)
{
    /// <summary>How a row of the entries <c>r</c> is read.</summary>
    internal static readonly RowShape<ProviderRegime> Shape = new()
    {
        { "r.provider", row => row.Provider },
        { "r.level", row => row.Level },
        { "r.on_day", row => row.Since },
        { "r.next_review", row => row.NextReview },
    };

    /// <summary>
    /// The SQL of what counts for the cases <c>s</c>, as <c>r</c>: of each of their providers the last entry of the case's authority, or of one that speaks for the case's trust because
    /// it follows that authority.
    /// </summary>
    internal const string OfCases = """
        case_summaries s cross join lateral (
            select distinct on (e.provider) e.* from regime_entries e
            where e.provider = any (s.providers) and (e.sha = s.sha or s.pct = any (e.pcts))
            order by e.provider, e.recorded_at desc, e.number desc) r
        """;
}
