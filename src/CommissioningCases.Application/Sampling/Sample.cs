namespace CommissioningCases.Application.Sampling;

/// <summary>Of what a sample is drawn. Stored as text.</summary>
public enum SampleSubject
{
    [Label("Cases")]
    Cases,

    [Label("Entries of cases")]
    Entries,
}

/// <summary>
/// A sample that an auditor has drawn: which items it has follows from its seed, which the service made, so that nobody has picked them and anybody can draw it again
/// (<see cref="SampleDraw"/>). None is ever changed.
/// </summary>
public sealed record Sample
{
    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public required SampleSubject Subject { get; init; }

    /// <summary>Code of the Primary Care Trust; null where it is of all.</summary>
    public string? Trust { get; init; }

    /// <summary>The first day on which its items were recorded.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>The last.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary>The number of the scenario, of cases; the name of the action, of entries; null where it is of all.</summary>
    public string? Kind { get; init; }

    /// <summary>How many items were asked for.</summary>
    public required int Size { get; init; }

    public required byte[] Seed { get; init; }

    /// <summary>Of how many items it was drawn.</summary>
    public required long Population { get; init; }

    /// <summary>Of each item the case, in the order in which they were drawn.</summary>
    public required Guid[] Cases { get; init; }

    /// <summary>Of each item the number of the entry; 0 where it is the case.</summary>
    public required int[] Entries { get; init; }

    public required Guid AttemptId { get; init; }

    public required DateTimeOffset DrawnAt { get; init; }

    public required Guid DrawnBy { get; init; }

    /// <summary>What people called them then.</summary>
    public required string DrawnByName { get; init; }

    /// <summary>SHA-256 over all of it, which the service's log keeps.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        writer.WriteNumber("number", Number);
        writer.WriteString("subject", ExchangeNames.Of(Subject));
        writer.WriteString("trust", Trust);
        writer.WriteString("from", DateField.Format(FromDay));
        writer.WriteString("to", DateField.Format(ToDay));
        writer.WriteString("kind", Kind);
        writer.WriteNumber("size", Size);
        writer.WriteString("seed", Convert.ToHexStringLower(Seed));
        writer.WriteNumber("population", Population);
        writer.WriteStartArray("items");
        foreach (var (history, entry) in Cases.Zip(Entries))
        {
            writer.WriteStringValue($"{history}/{entry}");
        }

        writer.WriteEndArray();
        writer.WriteString("attempt", AttemptId.ToString());
        writer.WriteString("drawn", TrailHash.Moment(DrawnAt));
        writer.WriteString("by", DrawnBy.ToString());
        writer.WriteString("byName", DrawnByName);
    });
}

/// <summary>That an auditor has looked at an item of a sample. What they found, if anything, is a <see cref="AuditFinding"/>.</summary>
public sealed record SampleLook
{
    public required int Sample { get; init; }

    /// <summary>Of the item, from 1.</summary>
    public required int Place { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    /// <summary>What people called them then.</summary>
    public required string ByName { get; init; }

    /// <summary>SHA-256 over all of it, which the service's log keeps.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        writer.WriteNumber("sample", Sample);
        writer.WriteNumber("place", Place);
        writer.WriteString("at", TrailHash.Moment(At));
        writer.WriteString("by", By.ToString());
        writer.WriteString("byName", ByName);
    });
}
