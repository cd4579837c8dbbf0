namespace CommissioningCases.Application.Projections;

/// <summary>An engagement that a clause forbade on its day, and why it went ahead.</summary>
public sealed record CaseDeparture : IEntryProjectionRow, IScoped
{
    /// <summary>What holds in the database for those that wait for the reviewer or the commissioner: the condition of their indexes.</summary>
    public const string IsWaiting = "state in ('open', 'more-asked') and not is_struck";

    /// <summary>What holds in the database where the action that a breach requires is not confirmed as done: the condition of the index.</summary>
    public const string HasOpenAction = "state = 'breach' and not is_struck";

    public required Guid CaseId { get; init; }

    /// <summary>The engagement's entry.</summary>
    public required int Number { get; init; }

    public required DateOnly OnDay { get; init; }

    public required string Clause { get; init; }

    public required string Party { get; init; }

    public required string Explanation { get; init; }

    /// <summary>The word for <see cref="Domain.Cases.DepartureState"/>.</summary>
    public required string State { get; init; }

    /// <summary>When the reviewer last decided on it; null while nothing was decided.</summary>
    public DateOnly? DealtWithOn { get; init; }

    /// <summary>What the reviewer last asked for; null where nothing more was asked.</summary>
    public string? Asked { get; init; }

    /// <summary>What the commissioner last explained further; null where nothing was.</summary>
    public string? Explained { get; init; }

    /// <summary>Why the reviewer accepted the explanation, or upheld a breach; null while neither was done.</summary>
    public string? Reasons { get; init; }

    /// <summary>What a breach requires; null where it is none.</summary>
    public string? RequiredAction { get; init; }

    /// <summary>The day by which what a breach requires is to be done; null where it is none.</summary>
    public DateOnly? ActionDue { get; init; }

    /// <summary>The day on which the commissioner said that what a breach requires was done; null while they did not.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>The day on which it was confirmed that what a breach requires was done; null while it was not.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Whether the engagement was struck, so that the departure no longer counts.</summary>
    public required bool IsStruck { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }
}
