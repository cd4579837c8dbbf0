using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Work;

/// <summary>
/// What awaits the SHA's reviewer: assurances for which cases wait, asked for or not, disputes to settle, departures to deal with, required actions to confirm, and
/// conditions that are to be met.
/// </summary>
[Allow(Role.ShaReviewer)]
public sealed record GetReviewerWork : IRequest<ReviewerWork>
{
    /// <summary>How many of each are shown; their registers show the others.</summary>
    public const int Most = 10;
}

/// <summary>A reviewer's work.</summary>
/// <param name="Awaited">What was asked for first, then by the day by which it is needed.</param>
/// <param name="AwaitedCount">How many assurances cases wait for.</param>
/// <param name="AskedCount">How many of them were asked for.</param>
/// <param name="Disputes">Those that were not settled, the oldest first.</param>
/// <param name="DisputeCount">How many there are.</param>
/// <param name="Departures">Those that the reviewer has to deal with, the oldest first.</param>
/// <param name="DepartureCount">How many there are.</param>
/// <param name="Breaches">The required actions that are not confirmed as done, what is due first first.</param>
/// <param name="BreachCount">How many there are.</param>
/// <param name="Conditions">Conditions that are still to be met, what is due first first.</param>
/// <param name="OverduePrompts">How many measurements of contracts asked what will be done and were not answered in time.</param>
public sealed record ReviewerWork(
    IReadOnlyList<AwaitedRow> Awaited,
    int AwaitedCount,
    int AskedCount,
    IReadOnlyList<DisputeRow> Disputes,
    int DisputeCount,
    IReadOnlyList<DepartureRow> Departures,
    int DepartureCount,
    IReadOnlyList<BreachRow> Breaches,
    int BreachCount,
    IReadOnlyList<ConditionRow> Conditions,
    int ConditionCount,
    int OverduePrompts,
    KnownBodies Bodies,
    DateOnly Today);
