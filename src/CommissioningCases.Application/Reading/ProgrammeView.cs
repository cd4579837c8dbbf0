namespace CommissioningCases.Application.Reading;

/// <summary>A choice programme as a person may see it.</summary>
public sealed record ProgrammeView(Guid Id, string Reference, PctCluster Cluster, ProgrammeFile File, KnownBodies Bodies, DateOnly Today)
{
    /// <summary>What people call those whom the entries that were read with it name, by their user names.</summary>
    public IReadOnlyDictionary<string, string> People { get; init; } = new Dictionary<string, string>();

    /// <summary>Number of the last entry: what a page hands on as <see cref="Recording.Attempt.Seen"/>.</summary>
    public int LastNumber => File.LastNumber;
}
