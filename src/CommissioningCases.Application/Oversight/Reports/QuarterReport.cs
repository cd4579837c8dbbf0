namespace CommissioningCases.Application.Oversight;

/// <summary>Why something stands among the exceptions of a report.</summary>
public enum ReportExceptionKind
{
    [Label("A mechanism does not assure the case")]
    NotAssured,

    [Label("An assurance has waited for four weeks or more")]
    Waiting,

    [Label("A departure is not dealt with")]
    Departure,

    [Label("What a breach requires is overdue")]
    Breach,

    [Label("A dispute is not settled")]
    Dispute,

    [Label("Something is overdue")]
    Overdue,
}

/// <summary>A case that somebody has to look at.</summary>
/// <param name="Pct">Code of its Primary Care Trust.</param>
/// <param name="What">The mechanism, the clause, the union or the provider, or what is due, in words.</param>
/// <param name="Since">Since when it is so, or when it was due.</param>
public sealed record ReportedCase(ReportExceptionKind Kind, string Reference, string Service, string Pct, string What, DateOnly Since);

/// <summary>The exceptions of a kind: those of which it is so for longest.</summary>
/// <param name="IsMore">Whether there are others.</param>
public sealed record ReportExceptions(ReportExceptionKind Kind, IReadOnlyList<ReportedCase> Rows, bool IsMore);

/// <summary>
/// What the SHA's reviewer puts before the SHA's own board about a quarter. Kept as it was, as JSON of these properties: what is added to it or to what it holds must not be
/// required, so that what was kept before can still be read.
/// </summary>
public sealed record QuarterReport
{
    public const int LongestCommentary = Field.LongestText;

    /// <summary>Name of the Strategic Health Authority.</summary>
    public required string Place { get; init; }

    public required Quarter Quarter { get; init; }

    /// <summary>The day of which the exceptions tell.</summary>
    public required DateOnly On { get; init; }

    public required IReadOnlyList<ReportExceptions> Exceptions { get; init; }

    /// <summary>Up to the quarter.</summary>
    public required CaseTrends Trends { get; init; }

    /// <summary>Over the year up to the quarter.</summary>
    public required TrustComparison Comparison { get; init; }

    /// <summary>What the reviewer says of it; blank where nothing is said.</summary>
    public required string Commentary { get; init; }

    /// <summary>The last period of the trends.</summary>
    public TrendFigures OfQuarter => Trends.Periods[^1].Figures;

    /// <summary>The period before it.</summary>
    public TrendFigures OfQuarterBefore => Trends.Periods[^2].Figures;
}
