namespace CommissioningCases.Domain.Choice;

/// <summary>A cluster opens its choice programme: the first action of every programme.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
public sealed record OpenProgramme(string Cluster) : BeginningAction<ProgrammeFile>
{
    public static CodeField ClusterField { get; } = new("cluster", "PCT cluster", CodeSource.Cluster);

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "open-programme",
        "Open a choice programme",
        [ClusterField],
        fields => new OpenProgramme(fields.Read(ClusterField)))
    {
        Rule = new OpeningRule(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Choice programme opened", $" for {telling.Names.Cluster(Cluster)}");

    public override ProgrammeFile Begin(EntryMark mark, HistoryKind<ProgrammeFile> kind) => ProgrammeFile.Begin(this, mark, kind);

    private sealed class OpeningRule : BeginningRule<ProgrammeFile>
    {
        internal override void Check(BeginningAction<ProgrammeFile> action, HistoryKind<ProgrammeFile> kind, RuleContext context)
        {
            var cluster = ((OpenProgramme)action).Cluster;
            context.Invalid(cluster.Length > 0 && context.Bodies.FindCluster(cluster) is null, ClusterField, "Choose a known PCT cluster");
            context.Invalid(context.HasProgramme(cluster), ClusterField, "That cluster has a programme already");
        }
    }
}
