using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Work;

/// <summary>
/// What a trade union's representative has to look at in their area: what others recorded since their last visit, disputes that are not settled, cases in which staff are not engaged though the
/// letter asks, and what is due: chances and plans that run, replies, tenders that close.
/// </summary>
[Allow(Role.UnionRepresentative)]
public sealed record GetUnionWork : IRequest<UnionWork>
{
    /// <summary>How many of each are shown; their registers show the others.</summary>
    public const int Most = 10;

    /// <summary>How many cases are looked at for what is new; the list of cases, the last recorded first, shows the others.</summary>
    public const int MostChanged = 25;

    /// <summary>How far back something is new for whoever looks for the first time.</summary>
    public const int DaysOfChanges = 7;
}

/// <summary>A union representative's work.</summary>
/// <param name="Changed">The cases on which others recorded something that unions see since the last visit, the latest first.</param>
/// <param name="IsMoreChanged">Whether there may be more of those.</param>
/// <param name="Since">When that visit ended; null where there was none, so that the last days are shown.</param>
/// <param name="Disputes">Those that were not settled, whoever's, the oldest first.</param>
/// <param name="DisputeCount">How many there are.</param>
/// <param name="NotEngaged">The open cases in whose stage staff were not engaged, the longest wait first.</param>
/// <param name="NotEngagedCount">How many there are.</param>
/// <param name="Conditions">The conditions of assurances that concern staff and are still to be met, what is due first first.</param>
/// <param name="ConditionCount">How many there are.</param>
/// <param name="Due">What is overdue or due next, in the order of the days.</param>
public sealed record UnionWork(
    IReadOnlyList<ChangedCase> Changed,
    bool IsMoreChanged,
    DateTimeOffset? Since,
    IReadOnlyList<DisputeRow> Disputes,
    int DisputeCount,
    IReadOnlyList<NotEngagedRow> NotEngaged,
    int NotEngagedCount,
    IReadOnlyList<StaffConditionRow> Conditions,
    int ConditionCount,
    IReadOnlyList<DeadlineRow> Due,
    KnownBodies Bodies,
    DateOnly Today);
