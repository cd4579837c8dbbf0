namespace CommissioningCases.Domain.Choice;

/// <summary>A cluster opens its choice programme: the first action of every programme.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
public sealed record OpenProgramme(string Cluster) : ProgrammeAction
{
    public static CodeField ClusterField { get; } = new("cluster", "PCT cluster", CodeSource.Cluster);

    public static ProgrammeActionDefinition Definition { get; } = new(
        "open-programme",
        "Open a choice programme",
        [ClusterField],
        fields => new OpenProgramme(fields.Read(ClusterField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    /// <summary>A programme is begun from this action, not changed by it.</summary>
    /// <exception cref="InvalidOperationException">Always: see <see cref="ProgrammeFile.Begin"/>.</exception>
    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        throw new InvalidOperationException("A programme is opened once.");
}
