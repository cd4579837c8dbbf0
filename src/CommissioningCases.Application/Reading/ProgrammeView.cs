namespace CommissioningCases.Application.Reading;

/// <summary>A choice programme as a person may see it.</summary>
public sealed record ProgrammeView(Guid Id, string Reference, PctCluster Cluster, ProgrammeFile File, KnownBodies Bodies, DateOnly Today)
{
    /// <summary>Number of the last entry: what a page hands on as <see cref="Recording.Attempt.Seen"/>.</summary>
    public int LastNumber => File.LastNumber;
}
