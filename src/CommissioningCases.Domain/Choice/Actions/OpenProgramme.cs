namespace CommissioningCases.Domain.Choice;

/// <summary>A cluster opens its choice programme: the first action of every programme.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
/// <param name="CommissioningGroups">The pathfinder clinical commissioning groups that support it.</param>
public sealed record OpenProgramme(string Cluster, IReadOnlyList<string> CommissioningGroups) : BeginningAction<ProgrammeFile>
{
    public static CodeField ClusterField { get; } = new("cluster", "PCT cluster", CodeSource.Cluster);

    public static TextListField CommissioningGroupsField { get; } = new("commissioningGroups", "Pathfinder commissioning groups that support it")
    {
        Presence = Presence.Optional,
        Hint = "One on each line",
    };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "open-programme",
        "Open a choice programme",
        [ClusterField, CommissioningGroupsField],
        fields => new OpenProgramme(fields.Read(ClusterField), fields.Read(CommissioningGroupsField, [])))
    {
        Rule = new OpeningRule(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Choice programme opened", $" for {telling.Names.Cluster(Cluster)}")
    {
        Shown = [CommissioningGroupsField],
    };

    public override ProgrammeFile Begin(EntryMark mark, HistoryKind<ProgrammeFile> kind) => ProgrammeFile.Begin(this, mark, kind);

    private sealed class OpeningRule : BeginningRule<ProgrammeFile>
    {
        internal override void Check(BeginningAction<ProgrammeFile> action, HistoryKind<ProgrammeFile> kind, RuleContext context)
        {
            var cluster = ((OpenProgramme)action).Cluster;
            context.Invalid(context.Bodies.FindCluster(cluster) is null, ClusterField, "Choose a known PCT cluster");
            context.Invalid(context.HasProgramme(cluster), ClusterField, "That cluster has a programme already");
        }
    }
}
