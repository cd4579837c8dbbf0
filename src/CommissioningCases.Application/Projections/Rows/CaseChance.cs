using NpgsqlTypes;

namespace CommissioningCases.Application.Projections;

/// <summary>A chance that was given to an existing provider: to improve (scenario 1) or to present a plan (scenario 2).</summary>
public sealed record CaseChance : IEntryProjectionRow, IScoped
{
    /// <summary>The outcome of a plan that was judged both robust and credible.</summary>
    public const string RobustAndCredible = "robust-and-credible";

    /// <summary>The outcome of a plan that was judged otherwise, or not presented.</summary>
    public const string NotRobustAndCredible = "not-robust-and-credible";

    public required Guid CaseId { get; init; }

    public required int Number { get; init; }

    /// <summary><see cref="DeadlineKind.Chance"/> or <see cref="DeadlineKind.Plan"/>.</summary>
    public required string Kind { get; init; }

    public required DateOnly Offered { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>What the provider was to reach; blank for a plan, of which the letter says what it is to be.</summary>
    public required string Expectations { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? JudgedOn { get; init; }

    /// <summary>The exchange format's word for the improvement, or one of the words above; null while it is open.</summary>
    public string? Outcome { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }

    /// <summary>Made by the database from the expectations.</summary>
    public NpgsqlTsVector? Search { get; init; }
}
