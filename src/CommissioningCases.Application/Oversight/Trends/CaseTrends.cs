namespace CommissioningCases.Application.Oversight;

/// <summary>What a trend is of. What is left out narrows nothing.</summary>
public sealed record TrendFilter
{
    /// <summary>The code of a Primary Care Trust.</summary>
    public string? Pct { get; init; }

    /// <summary>1 to 6.</summary>
    public int? Scenario { get; init; }

    public bool IsByMonth { get; init; }

    /// <summary>The last quarter that is told of; null for the present one.</summary>
    public Quarter? Until { get; init; }
}

/// <summary>A stretch of time and what happened in it.</summary>
public sealed record PeriodTrend(TrendPeriod Period, TrendFigures Figures);

/// <summary>How long cases were in a stage that they left, in the earlier half of the time and in the later.</summary>
/// <param name="Stage">The stage's name.</param>
public sealed record StageTrend(int Scenario, string Stage, TrendFigures Earlier, TrendFigures Later);

/// <summary>What became of the cases of a scenario that were closed, over all of the time.</summary>
public sealed record EndingTrend(int Scenario, TrendFigures Figures);

/// <summary>How the work on the cases of one's area goes over time.</summary>
public sealed record CaseTrends
{
    /// <summary>The Primary Care Trusts of the area by name: those that the filter can name.</summary>
    public required IReadOnlyList<PrimaryCareTrust> Area { get; init; }

    public required DateOnly Today { get; init; }

    public required Quarter Until { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<PeriodTrend> Periods { get; init; }

    /// <summary>All of the time together.</summary>
    public required TrendFigures Together { get; init; }

    /// <summary>Those of whose cases some were closed.</summary>
    public required IReadOnlyList<EndingTrend> Endings { get; init; }

    /// <summary>The stages that cases left, in their order.</summary>
    public required IReadOnlyList<StageTrend> Stages { get; init; }

    /// <summary>Whether nothing was ever counted.</summary>
    public bool IsEmpty => Together.WorkedOn == 0 && Together.Refused == 0;
}
