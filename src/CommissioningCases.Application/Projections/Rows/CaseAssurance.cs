namespace CommissioningCases.Application.Projections;

/// <summary>What an oversight mechanism said of a case.</summary>
public sealed record CaseAssurance : IEntryProjectionRow, IScoped
{
    /// <summary>What holds in the database where conditions with a day are still to be met: the condition of the index.</summary>
    public const string HasOpenConditions = "conditions_due is not null and conditions_met_on is null and not is_struck";

    /// <summary>What holds in the database of what the partnership forum said.</summary>
    public const string IsOfForum = "mechanism = 'partnership-forum' and not is_struck";

    /// <summary>The same of conditions that concern staff.</summary>
    public const string HasOpenStaffConditions = "staff_conditions is not null and conditions_met_on is null and not is_struck";

    public required Guid CaseId { get; init; }

    public required int Number { get; init; }

    public required DateOnly OnDay { get; init; }

    public required string Mechanism { get; init; }

    public required string Outcome { get; init; }

    public required string Notes { get; init; }

    /// <summary>What a conditional assurance asks for; null where nothing was set out.</summary>
    public string? Conditions { get; init; }

    /// <summary>Those that concern staff; null where there are none.</summary>
    public string? StaffConditions { get; init; }

    /// <summary>What the partnership forum said; null of every other mechanism, and where it was not told.</summary>
    public string? ForumView { get; init; }

    public DateOnly? ConditionsDue { get; init; }

    /// <summary>Null while the conditions are to be met, and where there are none.</summary>
    public DateOnly? ConditionsMetOn { get; init; }

    public required bool IsStruck { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
