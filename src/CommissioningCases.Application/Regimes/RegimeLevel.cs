namespace CommissioningCases.Application.Regimes;

/// <summary>Where a provider stands under the NHS Performance Regime. Stored in the words that <see cref="ExchangeNames"/> makes of it.</summary>
public enum RegimeLevel
{
    PerformanceUnderReview,
    Underperforming,
    Challenged,

    [Label("No longer under the regime")]
    Left,
}
