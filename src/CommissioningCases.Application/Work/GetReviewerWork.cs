using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Work;

/// <summary>What awaits the SHA's reviewer: assurances that were asked for, departures to deal with, and conditions that are to be met.</summary>
[Allow(Role.ShaReviewer)]
public sealed record GetReviewerWork : IRequest<ReviewerWork>
{
    /// <summary>How many of each are shown; their registers show the others.</summary>
    public const int Most = 10;
}

/// <summary>A reviewer's work.</summary>
/// <param name="Reviews">Those that have waited longest, the oldest first.</param>
/// <param name="ReviewCount">How many wait.</param>
/// <param name="Departures">Those that the reviewer has to deal with, the oldest first.</param>
/// <param name="DepartureCount">How many there are.</param>
/// <param name="Conditions">Conditions that are still to be met, what is due first first.</param>
public sealed record ReviewerWork(
    IReadOnlyList<ReviewRow> Reviews,
    int ReviewCount,
    IReadOnlyList<DepartureRow> Departures,
    int DepartureCount,
    IReadOnlyList<ConditionRow> Conditions,
    int ConditionCount,
    KnownBodies Bodies,
    DateOnly Today);
