namespace CommissioningCases.Application.Forum;

/// <summary>What a Regional Social Partnership Forum agreed to do. None is ever changed; that it was done is a <see cref="ForumActionDone"/>.</summary>
public sealed record ForumAction
{
    public required string Sha { get; init; }

    /// <summary>From 1, without gaps, of the authority.</summary>
    public required int Number { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly AgreedOn { get; init; }

    public required string What { get; init; }

    public required string Who { get; init; }

    /// <summary>The day by which it is to be done.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The Primary Care Trusts of the authority then, whose people see it.</summary>
    public required string[] Pcts { get; init; }

    public required Guid AttemptId { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>What people called them then.</summary>
    public required string RecordedByName { get; init; }

    /// <summary>SHA-256 over all of it, which the service's log keeps.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        writer.WriteString("sha", Sha);
        writer.WriteNumber("number", Number);
        writer.WriteString("agreed", DateField.Format(AgreedOn));
        writer.WriteString("what", What);
        writer.WriteString("who", Who);
        writer.WriteString("due", DateField.Format(Due));
        writer.WriteStartArray("pcts");
        foreach (var pct in Pcts)
        {
            writer.WriteStringValue(pct);
        }

        writer.WriteEndArray();
        writer.WriteString("attempt", AttemptId.ToString());
        writer.WriteString("recorded", TrailHash.Moment(RecordedAt));
        writer.WriteString("by", RecordedBy.ToString());
        writer.WriteString("byName", RecordedByName);
    });
}

/// <summary>That an action of a forum was done.</summary>
public sealed record ForumActionDone
{
    public required string Sha { get; init; }

    /// <summary>The action's.</summary>
    public required int Number { get; init; }

    public required DateOnly DoneOn { get; init; }

    /// <summary>Null where nothing is said.</summary>
    public string? How { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>What people called them then.</summary>
    public required string RecordedByName { get; init; }

    /// <summary>SHA-256 over all of it, which the service's log keeps.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        writer.WriteString("sha", Sha);
        writer.WriteNumber("number", Number);
        writer.WriteString("done", DateField.Format(DoneOn));
        writer.WriteString("how", How);
        writer.WriteString("recorded", TrailHash.Moment(RecordedAt));
        writer.WriteString("by", RecordedBy.ToString());
        writer.WriteString("byName", RecordedByName);
    });
}
