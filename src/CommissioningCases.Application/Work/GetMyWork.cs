using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Contracts;
using MediatR;

namespace CommissioningCases.Application.Work;

/// <summary>What awaits a commissioner: the open cases that are one's own, and those of the Primary Care Trust that are nobody's.</summary>
[Allow(Role.Commissioner)]
public sealed record GetMyWork : IRequest<MyWork>
{
    /// <summary>More open cases than this nobody looks after; the list of cases shows the others.</summary>
    public const int MostCases = 100;

    /// <summary>How many of the cases without an owner are shown; the list of cases shows the others.</summary>
    public const int MostUnassigned = 10;

    /// <summary>More prompts of contracts are in their register.</summary>
    public const int MostPrompts = 10;

    /// <summary>How far ahead deadlines are shown.</summary>
    public const int DaysAhead = 56;

    /// <summary>For how long an answer of the SHA is shown.</summary>
    public const int DaysOfAnswers = 28;

    /// <summary>How far back something has changed for whoever looks for the first time.</summary>
    public const int DaysOfChanges = 7;
}

/// <summary>A commissioner's work.</summary>
/// <param name="Mine">One's own open cases, what is due first first.</param>
/// <param name="Due">What is overdue or due soon on them, in the order of the days.</param>
/// <param name="Waits">What they wait for that others have to do, in the order of the cases.</param>
/// <param name="Decided">What the Board decided on proposals that stand and were not taken since, the latest first.</param>
/// <param name="Asked">What the SHA was asked on them and has not answered, or answered lately, in the order of the cases.</param>
/// <param name="ToExplain">The departures of which the SHA asks for more.</param>
/// <param name="ToReply">The disputes of the staff side, and of providers, that wait for a reply, what is due first first.</param>
/// <param name="ToDo">The actions that breaches require and that the SHA has not confirmed, what is due first first.</param>
/// <param name="Said">What the staff side says of the cases themselves, such as that it was not engaged, the latest first.</param>
/// <param name="Changed">What others recorded on them since the last visit, the latest first.</param>
/// <param name="Contracts">The contracts of which it is asked what follows them, what expires first first; one more than are shown where there are more.</param>
/// <param name="Prompts">What contracts ask that one leads, the longest due first.</param>
/// <param name="ByLink">The public offers of one's clusters by which something came in that waits.</param>
/// <param name="Unassigned">Open cases without an owner who works here, the latest first.</param>
/// <param name="IsMoreUnassigned">Whether there are more of those.</param>
/// <param name="LeftBehind">How many open cases have an owner who has left the trust.</param>
public sealed record MyWork(
    IReadOnlyList<CaseRow> Mine,
    IReadOnlyList<DueOnCase> Due,
    IReadOnlyList<WaitOnCase> Waits,
    IReadOnlyList<DecidedOnCase> Decided,
    IReadOnlyList<AskedOnCase> Asked,
    IReadOnlyList<DepartureOnCase> ToExplain,
    IReadOnlyList<DisputeOnCase> ToReply,
    IReadOnlyList<DepartureOnCase> ToDo,
    IReadOnlyList<SaidOnCase> Said,
    IReadOnlyList<ChangedCase> Changed,
    IReadOnlyList<ContractToFollow> Contracts,
    IReadOnlyList<ContractPromptRow> Prompts,
    IReadOnlyList<CameByLink> ByLink,
    IReadOnlyList<CaseRow> Unassigned,
    bool IsMoreUnassigned,
    int LeftBehind,
    ReferenceData Reference,
    DateOnly Today);

/// <param name="What">One of the words of <see cref="Projections.DeadlineKind"/>.</param>
public sealed record DueOnCase(CaseRow Case, string What, DateOnly Due);

public sealed record WaitOnCase(CaseRow Case, WaitingFor WaitingFor);

public sealed record DecidedOnCase(CaseRow Case, Step Step, BoardDecision Decision);

public sealed record AskedOnCase(CaseRow Case, ReviewRequest Request, Assurance? Answer);

/// <param name="Dispute">The oldest that waits for a reply.</param>
/// <param name="Due">The day by which to reply.</param>
public sealed record DisputeOnCase(CaseRow Case, Fact Record, RecordResponse Dispute, DateOnly Due);

public sealed record SaidOnCase(CaseRow Case, StaffSideNote Note);

/// <param name="Ruling">By which the SHA asked for more, or upheld a breach.</param>
/// <param name="Report">What the commissioner said of having done what the breach requires; null while they said nothing.</param>
public sealed record DepartureOnCase(CaseRow Case, Engagement Departure, DepartureRuling Ruling, ActionReport? Report);
