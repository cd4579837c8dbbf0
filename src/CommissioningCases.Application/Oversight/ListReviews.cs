using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Oversight;

/// <summary>A page of the assurances that the SHA was asked for: what waits, the oldest first, or what is done, the newest first.</summary>
[Allow(Role.ShaReviewer, Role.Auditor)]
public sealed record ListReviews : IRequest<ReviewList>
{
    public ReviewFilter Filter { get; init; } = new();

    /// <summary>Where the page begins; null for the first page.</summary>
    public RowPosition? From { get; init; }
}

/// <summary>What the list is narrowed to. What is left out narrows nothing.</summary>
public sealed record ReviewFilter
{
    /// <summary>False: those that wait. True: those that were answered, or that need no answer because the case was closed.</summary>
    public bool IsDone { get; init; }

    public Mechanism? Mechanism { get; init; }

    /// <summary>The code of a Primary Care Trust.</summary>
    public string? Pct { get; init; }
}

/// <param name="Waiting">How many wait, whatever the filter.</param>
/// <param name="Area">The Primary Care Trusts that the filter can name.</param>
public sealed record ReviewList(RegisterPage<ReviewRow> Page, int Waiting, IReadOnlyList<PrimaryCareTrust> Area, KnownBodies Bodies, DateOnly Today);

/// <summary>An assurance that was asked for.</summary>
public sealed record ReviewRow
{
    public required CaseInRegister Case { get; init; }

    public required int Number { get; init; }

    public required Mechanism Mechanism { get; init; }

    /// <summary>What the commissioner wants the reviewer to know.</summary>
    public required string Question { get; init; }

    public required DateOnly AskedOn { get; init; }

    public DateOnly? NeededBy { get; init; }

    /// <summary>Null while it waits, and where no answer was needed any more.</summary>
    public DateOnly? AnsweredOn { get; init; }

    public AssuranceOutcome? Outcome { get; init; }

    /// <summary>Whether the case was closed before an answer came.</summary>
    public required bool IsDropped { get; init; }

    /// <summary>Where the page after this row begins.</summary>
    public RowPosition Position => new(0, AskedOn, Case.Id, Number, IsBackwards: false);
}
