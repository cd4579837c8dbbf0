namespace CommissioningCases.Application.Verification;

/// <summary>Where a verification of the trail stands that somebody asked for in the browser, or that the service runs every night.</summary>
public enum TrailCheckState
{
    Waiting,
    Running,
    Done,

    /// <summary>It was cut off, by an error or because its server stopped.</summary>
    Interrupted,
}

/// <summary>A verification of the trail, which a server runs while nobody waits for it, and its verdict.</summary>
public sealed class TrailCheck
{
    /// <summary>A running check gives a sign of life about every second: one that has not for so long was cut off.</summary>
    internal static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    /// <summary>Ids count up, so that the latest has the highest.</summary>
    public long Id { get; init; }

    public required Guid AskedBy { get; init; }

    public required string AskedByName { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Whether nobody asked for it: the service does, every night.</summary>
    public bool IsNightly => AskedBy == Person.Operator.Id;

    /// <summary>The text of the seal with which it compares; null where only with those of the database.</summary>
    public string? Seal { get; init; }

    /// <summary>As its server last said. What to go by is <see cref="StateAt"/>.</summary>
    public TrailCheckState State { get; set; }

    /// <summary>When the server that runs it last gave a sign of life.</summary>
    public DateTimeOffset AliveAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public long CasesDone { get; set; }

    public long Cases { get; set; }

    public long Entries { get; set; }

    /// <summary>How many discrepancies there are; null before the verdict.</summary>
    public long? Found { get; set; }

    /// <inheritdoc cref="TrailVerdict.Fingerprint"/>
    public string? Fingerprint { get; set; }

    /// <summary>The first discrepancy's case, entry and sentence, as in <see cref="Discrepancy"/>.</summary>
    public string? FirstCase { get; set; }

    public int? FirstEntry { get; set; }

    public string? FirstWhat { get; set; }

    /// <summary>Whether all that was found is that the seal with which it was to compare is not as it was signed: of the trail that says nothing, which is whole.</summary>
    public bool IsOfItsSealAlone => Found == 1 && Seal is not null && FirstWhat?.EndsWith(SealVerifier.NotCompared, StringComparison.Ordinal) == true;

    public TrailCheckState StateAt(DateTimeOffset now) => State == TrailCheckState.Running && now - AliveAt > LongestSilence ? TrailCheckState.Interrupted : State;

    public bool IsUnderWayAt(DateTimeOffset now) => StateAt(now) is TrailCheckState.Waiting or TrailCheckState.Running;
}
