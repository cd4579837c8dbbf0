namespace CommissioningCases.Application.Sampling;

/// <summary>Where a finding stands. Stored as text.</summary>
public enum FindingState
{
    /// <summary>It waits for the trust's answer.</summary>
    [Label("Raised")]
    Raised,

    /// <summary>It waits for the auditor to follow it up.</summary>
    [Label("Answered")]
    Answered,

    /// <summary>It waits for the trust's answer again.</summary>
    [Label("Asked again")]
    AskedAgain,

    /// <summary>The auditor has accepted the answer.</summary>
    [Label("Answer accepted")]
    Accepted,

    /// <summary>The auditor has closed it otherwise.</summary>
    [Label("Closed")]
    Closed,
}

/// <summary>What an auditor found at an item of a sample, for its Primary Care Trust to answer. None is ever changed: what is said of it is a <see cref="FindingAct"/>.</summary>
public sealed record AuditFinding
{
    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public required int Sample { get; init; }

    /// <summary>Of the item in the sample, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>Code of the Primary Care Trust.</summary>
    public required string Trust { get; init; }

    public required string Sha { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>0 where it is of the case as a whole.</summary>
    public required int Entry { get; init; }

    /// <summary>Id of the clause on which it rests.</summary>
    public required string Clause { get; init; }

    public required string Text { get; init; }

    /// <summary>The day by which an answer is wanted, at first.</summary>
    public required DateOnly AnswerBy { get; init; }

    public required Guid AttemptId { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required Guid RaisedBy { get; init; }

    /// <summary>What people called them then.</summary>
    public required string RaisedByName { get; init; }

    /// <summary>Whether nothing more is said of a finding in that state.</summary>
    public static bool IsEnded(FindingState state) => state is FindingState.Accepted or FindingState.Closed;

    /// <summary>Whether the trust is to answer.</summary>
    public static bool WaitsForTrust(FindingState state) => state is FindingState.Raised or FindingState.AskedAgain;

    /// <summary>SHA-256 over all of it, which the service's log keeps.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        writer.WriteNumber("number", Number);
        writer.WriteNumber("sample", Sample);
        writer.WriteNumber("place", Place);
        writer.WriteString("trust", Trust);
        writer.WriteString("sha", Sha);
        writer.WriteString("case", CaseId.ToString());
        writer.WriteNumber("entry", Entry);
        writer.WriteString("clause", Clause);
        writer.WriteString("text", Text);
        writer.WriteString("answerBy", DateField.Format(AnswerBy));
        writer.WriteString("attempt", AttemptId.ToString());
        writer.WriteString("raised", TrailHash.Moment(RaisedAt));
        writer.WriteString("by", RaisedBy.ToString());
        writer.WriteString("byName", RaisedByName);
    });
}

/// <summary>What was said of a finding: the trust's answer, or how the auditor followed it up.</summary>
public sealed record FindingAct
{
    public required int Finding { get; init; }

    /// <summary>From 1, without gaps within the finding.</summary>
    public required int Number { get; init; }

    /// <summary>Where the finding stands from then on.</summary>
    public required FindingState Kind { get; init; }

    /// <summary>Null where nothing is said.</summary>
    public string? Text { get; init; }

    /// <summary>The day by which an answer is wanted, where one is asked for again.</summary>
    public DateOnly? AnswerBy { get; init; }

    public required Guid AttemptId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    /// <summary>What people called them then.</summary>
    public required string ByName { get; init; }

    public required Role Role { get; init; }

    /// <summary>SHA-256 over all of it, which the service's log keeps.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        writer.WriteNumber("finding", Finding);
        writer.WriteNumber("number", Number);
        writer.WriteString("kind", ExchangeNames.Of(Kind));
        writer.WriteString("text", Text);
        writer.WriteString("answerBy", AnswerBy is { } day ? DateField.Format(day) : null);
        writer.WriteString("attempt", AttemptId.ToString());
        writer.WriteString("at", TrailHash.Moment(At));
        writer.WriteString("by", By.ToString());
        writer.WriteString("byName", ByName);
        writer.WriteString("role", ExchangeNames.Of(Role));
    });
}
