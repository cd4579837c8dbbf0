namespace CommissioningCases.Application.Data.Views;

/// <summary>A day by which something is due on a case that is still open.</summary>
public sealed record CaseDeadline : IEntryView, IScoped
{
    /// <summary>The provider is to have improved.</summary>
    public const string Chance = "improvement-chance";

    /// <summary>The provider is to present its plan.</summary>
    public const string Plan = "plan-opportunity";

    /// <summary>Bids are due.</summary>
    public const string Tender = "tender";

    /// <summary>The provider's contract expires.</summary>
    public const string Contract = "contract";

    /// <summary>The conditions of an assurance are to be met.</summary>
    public const string Conditions = "conditions";

    /// <summary>An assurance that the SHA was asked for is needed.</summary>
    public const string Review = "review";

    public required Guid CaseId { get; init; }

    /// <summary>The entry that set it.</summary>
    public required int Number { get; init; }

    /// <summary>One of the words above.</summary>
    public required string What { get; init; }

    public required DateOnly Due { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
