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

    /// <summary>Holds in SQL for the entries <c>r</c> that count: the last of a provider, where it has not left the regime.</summary>
    internal const string Counts =
        "r.level <> 'left' and not exists (select from regime_entries l where l.sha = r.sha and l.provider = r.provider and l.number > r.number)";
}
