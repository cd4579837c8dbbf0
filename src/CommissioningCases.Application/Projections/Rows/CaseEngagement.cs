using NpgsqlTypes;

namespace CommissioningCases.Application.Projections;

/// <summary>An engagement, for the register of all of them.</summary>
public sealed record CaseEngagement : IEntryProjectionRow, IScoped
{
    /// <summary>What holds in the database where a dispute waits to be settled: the condition of the indexes.</summary>
    public const string IsDisputed = "dispute in ('open', 'answered') and not is_struck";

    public required Guid CaseId { get; init; }

    public required int Number { get; init; }

    public required DateOnly OnDay { get; init; }

    /// <summary>The stage that the case was in on that day.</summary>
    public required string Stage { get; init; }

    /// <summary>The exchange format's word for whom.</summary>
    public required string EngagedWith { get; init; }

    public required string Party { get; init; }

    public required string Method { get; init; }

    public required string Summary { get; init; }

    /// <summary>The exchange format's word for what the staff side last said of the record; null while it said nothing.</summary>
    public string? StaffView { get; init; }

    public DateOnly? StaffViewOn { get; init; }

    /// <summary>How it was, where the staff side disputes the record.</summary>
    public string? StaffAccount { get; init; }

    /// <summary>Abbreviation of the trade union that said it.</summary>
    public string? StaffUnion { get; init; }

    /// <summary>The exchange format's word for what the provider last said of the record; null while it said nothing.</summary>
    public string? ProviderView { get; init; }

    public DateOnly? ProviderViewOn { get; init; }

    /// <summary>How it was, where the provider says otherwise.</summary>
    public string? ProviderAccount { get; init; }

    /// <summary>The word for <see cref="DisputeState"/>.</summary>
    public string Dispute { get; init; } = ExchangeNames.Of(DisputeState.None);

    /// <summary>The day on which a union first disputed it, whatever became of that; null where none did.</summary>
    public DateOnly? FirstDisputedOn { get; init; }

    /// <summary>Since when it is disputed; null where no dispute waits to be settled.</summary>
    public DateOnly? DisputedOn { get; init; }

    /// <summary>The day by which the commissioner is to reply; null where no dispute waits for a reply.</summary>
    public DateOnly? ReplyDue { get; init; }

    /// <summary>When the commissioner last replied to a dispute; null where nothing was replied.</summary>
    public DateOnly? RepliedOn { get; init; }

    public string? Reply { get; init; }

    /// <summary>When the SHA last settled a dispute; null where none was settled.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>Why the SHA settled it so.</summary>
    public string? SettledWhy { get; init; }

    /// <summary>The day from which it counts for what the letter asks; null where it does not.</summary>
    public DateOnly? CountsFrom { get; init; }

    public required bool IsStruck { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }

    /// <summary>Made by the database from the party and the summary.</summary>
    public NpgsqlTsVector? Search { get; init; }
}
