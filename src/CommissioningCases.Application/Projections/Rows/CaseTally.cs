namespace CommissioningCases.Application.Projections;

/// <summary>
/// How many cases, departures or contracts of a Primary Care Trust are alike in what a page counts. Kept up with every entry, because counting them
/// all does not scale.
/// </summary>
public sealed record CaseTally : IScoped
{
    /// <summary>
    /// Open cases by where those who oversee them stand: the subject is the group of mechanisms, the state a <see cref="CaseOversight.State"/> that one of them
    /// has with the case, or <see cref="AnyState"/>. A case with which two mechanisms of a group stand differently counts under either state.
    /// </summary>
    public const string Oversight = "oversight";

    /// <summary>Counts a case once, whatever the states: one with which the group has had to do.</summary>
    public const string AnyState = "any";

    /// <summary>Cases by the day on which something is next due: the subject is that day.</summary>
    public const string Due = "due";

    /// <summary>Departures: the subject is the clause, the state its <see cref="CaseDeparture.State"/>.</summary>
    public const string Departures = "departures";

    /// <summary>Open cases in whose stage staff were not engaged: the subject is the stage.</summary>
    public const string StaffNotEngaged = "staff-not-engaged";

    /// <summary>Cases with an engagement under a dispute that was not settled.</summary>
    public const string Disputes = "disputes";

    /// <summary>Cases by the month in which they began: the subject is its first day, here and below.</summary>
    public const string Logged = "logged";

    /// <summary>Cases by the month in which they were closed: the state is the <see cref="CaseEnding"/>.</summary>
    public const string Closed = "closed";

    /// <summary>Refused attempts on cases by the month of their day.</summary>
    public const string Refused = "refused";

    /// <summary>Engagements that were not struck, by the month of their day: the state is with whom.</summary>
    public const string Engagements = "engagements";

    /// <summary>Departures that were not struck, by the month of their day.</summary>
    public const string Departed = "departed";

    /// <summary>Engagements that were not struck and that a union disputed, by the month in which one first did.</summary>
    public const string Disputed = "disputed";

    /// <summary>Assurances that were asked for, by the month of their answer: the state is <see cref="InTime"/>, or blank where the answer took longer.</summary>
    public const string Answered = "answered";

    /// <summary>The days that those answers took, together.</summary>
    public const string AnswerDays = "answer-days";

    /// <summary>What was answered before the mechanism would have counted as heard without an answer, or while the answer was due.</summary>
    public const string InTime = "in-time";

    /// <summary>Stages by the month in which cases left them: the state is the stage.</summary>
    public const string Left = "left";

    /// <summary>The days for which the cases were in those stages, together.</summary>
    public const string LeftDays = "left-days";

    /// <summary>Key steps that led to another stage, by their month: the state is whether providers and staff were engaged before, one of the words below.</summary>
    public const string KeySteps = "key-steps";

    public const string EngagedBoth = "both";
    public const string EngagedProvider = "provider";
    public const string EngagedStaff = "staff";
    public const string EngagedNobody = "nobody";

    /// <summary>Open cases by the month in which they began: the subject is the stage, the state the first day of the month.</summary>
    public const string Begun = "begun";

    /// <summary>Open cases by the week in which they entered their stage: the subject is the stage, the state the week's Monday.</summary>
    public const string Entered = "entered";

    /// <summary>Stages that cases have left, by how long they were in them: the subject is the stage, the state the whole weeks, in three digits.</summary>
    public const string Stayed = "stayed";

    /// <summary>The condition that it is one of the four below.</summary>
    public const string IsOfContracts = "scenario = 0";

    /// <summary>Contracts of which nobody has said when they end, by the day from which they hold: the subject is that day, the state <see cref="WithMeasures"/> or blank.</summary>
    public const string Contracts = "contracts";

    public const string WithMeasures = "with-measures";

    /// <summary>Those of them whose measures all have a value: the subject is the day to which they are measured, the state the day from which they hold.</summary>
    public const string Measured = "contracts-measured";

    /// <summary>Measurements of contracts that ask what will be done and were not answered: the subject is the last day on which the answer is in time.</summary>
    public const string PromptsOpen = "prompts-open";

    /// <summary>Those that were answered, by the month of that day: the state is <see cref="InTime"/>, or blank where they were answered later.</summary>
    public const string PromptsAnswered = "prompts-answered";

    public required string Pct { get; init; }

    /// <summary>One of the words above.</summary>
    public required string What { get; init; }

    /// <summary>1 to 6; 0 where it is not of cases.</summary>
    public required int Scenario { get; init; }

    public required string Subject { get; init; }

    /// <summary>Empty where the subject says it all.</summary>
    public required string State { get; init; }

    public required string Sha { get; init; }

    public required int Count { get; init; }

    /// <summary>How a row is read.</summary>
    internal static readonly RowShape<CaseTally> Shape = new()
    {
        { "pct", row => row.Pct },
        { "what", row => row.What },
        { "scenario", row => row.Scenario },
        { "subject", row => row.Subject },
        { "state", row => row.State },
        { "sha", row => row.Sha },
        { "count", row => row.Count },
    };
}
