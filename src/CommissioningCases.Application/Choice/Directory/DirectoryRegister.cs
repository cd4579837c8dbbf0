using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Choice;

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListDirectory() : ListRegister<DirectoryLine, DirectoryFilter>(DirectoryRegister.Definition);

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportDirectory(DirectoryFilter Filter, Stream Output) : ExportRegister<DirectoryLine, DirectoryFilter>(DirectoryRegister.Definition, Filter, Output);

/// <summary>The directory: the providers that take patients on the day, of the services that are live.</summary>
public sealed class DirectoryRegister : SqlRegister<DirectoryLine, DirectoryFilter>
{
    public const string ServiceWord = "service";

    /// <summary>A cluster has one programme, in which a number stands for one line.</summary>
    private static readonly RowOrder<DirectoryLine> ByService = RowOrder<DirectoryLine>.Ascending(line => line.Service, line => line.Cluster, line => line.ProviderName, line => line.Number);

    public static DirectoryRegister Definition { get; } = new();

    public override int PageSize => 50;

    public override IReadOnlyList<RegisterColumn<DirectoryLine>> Columns { get; } =
    [
        Column("Cluster", "l.cluster", line => line.Cluster),
        Told("Cluster name", (line, context) => context.Bodies.FindCluster(line.Cluster)?.Name),
        Column("Service", "l.service", line => line.Service),
        Told("Service name", (line, context) => NameOf(line.Service, context)),
        Column("Provider", "l.provider", line => line.Provider),
        Column("Provider name", "l.provider_name", line => line.ProviderName),
        Column("Existing provider", "l.is_existing", line => line.IsExisting),
        Column("Since", "l.since", line => line.Since),
        Column("Until", "l.expires_on", line => line.ExpiresOn),
        Column("Where and how to refer", "l.contact", line => line.Contact),
        Column("Where it provides the service", "l.sites", line => line.Sites),
        Column("Opening hours", "l.hours", line => line.Hours),
        Column("Usual wait in weeks", "l.wait_weeks", line => line.WaitWeeks),
        Read("l.number", line => line.Number),
    ];

    public override IReadOnlyList<RegisterFilter<DirectoryFilter>> Filters { get; } =
    [
        ByWord("cluster", "PCT cluster", "a cluster", filter => filter.Cluster, (filter, cluster) => filter with { Cluster = cluster }, ClusterOptions),
        ByWord(
            ServiceWord,
            "Service",
            "a service",
            filter => filter.Service,
            (filter, service) => filter with { Service = service },
            where: (service, sql) => sql.Is("l.service", IndexedText.StartOf(service)),
            optionsSql: Services,
            textOf: NameOf),
        ByText("provider", "Provider’s name or code", filter => filter.Provider, (filter, provider) => filter with { Provider = provider }, With),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("choice_listings l", "l")];

    /// <summary>The clusters in the person's scope, by name.</summary>
    public static IReadOnlyList<PctCluster> ClustersOf(RegisterContext context) => Scope.Of(context.Person).ClustersOf(context.Bodies);

    internal override bool NeedsBodies(DirectoryFilter filter) => true;

    private protected override RowOrder<DirectoryLine> OrderOf(DirectoryFilter filter) => ByService;

    private protected override IEnumerable<string> Conditions(DirectoryFilter filter, RegisterSql sql)
    {
        var context = sql.Context;
        var day = sql.Add(context.Today);
        yield return $"l.live_on is not null and l.live_on <= {day} and not l.is_stopped and (l.expires_on is null or l.expires_on >= {day})";
        if (context.Bodies.Providers.Where(provider => !provider.IsOpenOn(context.Today)).Select(provider => provider.Code).ToArray() is { Length: > 0 } closed)
        {
            yield return $"l.provider <> all ({sql.Add(closed)})";
        }

        if (ClustersMeant(filter, context) is { } clusters)
        {
            // One alone is compared as such, so that its lines come from the index in their order.
            yield return clusters is [var only] ? sql.Is("l.cluster", only) : $"l.cluster = any ({sql.Add(clusters)})";
        }
    }

    private static string NameOf(string service, RegisterContext context) => context.Bodies.FindNationalService(service)?.Name ?? service;

    private static IReadOnlyList<FilterOption> ClusterOptions(RegisterContext context) => ClustersOf(context) is { Count: > 1 } several ? [.. several.Select(one => new FilterOption(one.Code, one.Name))] : [];

    /// <summary>The clusters whose lines are meant; null for those of every one.</summary>
    private static string[]? ClustersMeant(DirectoryFilter filter, RegisterContext context) => (filter.Cluster, Scope.Of(context.Person).IsEverything) switch
    {
        // By a public address, whose requests the database shows that one cluster's alone.
        ({ } named, _) when context.Person is null => [named],
        (null, true) => null,
        ({ } cluster, true) => [cluster],
        var (cluster, _) => [.. ClustersOf(context).Select(one => one.Code).Where(code => cluster is null || code == cluster)],
    };

    private static string With(string provider, RegisterSql sql) => ProviderSearch.Codes(provider, sql.Context.Bodies) is { } codes ? $"l.provider = any ({sql.Add(codes.ToArray())})" : "true";

    /// <summary>The services that are live in the scope. It jumps from service to service in the index instead of reading every line.</summary>
    private static NpgsqlBatchCommand Services(RegisterContext context)
    {
        var statement = new SqlStatement();
        return statement.Command(Scope.Of(context.Person).IsEverything
            ? """
                with recursive s as (
                    select min(l.service) as service from choice_listings l where l.live_on is not null
                    union all
                    select (select min(l.service) from choice_listings l where l.live_on is not null and l.service > s.service) from s where s.service is not null)
                select service from s where service is not null order by service
                """
            : $"""
                with recursive s as (
                    select c.cluster, (select min(l.service) from choice_listings l where l.cluster = c.cluster and l.live_on is not null) as service
                    from unnest({statement.Add(ClustersOf(context).Select(one => one.Code).ToArray())}::text[]) as c (cluster)
                    union all
                    select s.cluster, (select min(l.service) from choice_listings l where l.cluster = s.cluster and l.live_on is not null and l.service > s.service)
                    from s where s.service is not null)
                select distinct service from s where service is not null order by service
                """);
    }
}
