using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Choice;

/// <summary>The statements by which the directory is read: services that are live, and providers that take patients on the day.</summary>
internal sealed class DirectorySql(Scope scope, DirectoryFilter filter, KnownBodies bodies, DateOnly today)
{
    private const string Columns = "l.cluster, l.service, l.provider, l.provider_name, l.is_existing, l.since, l.contact, l.expires_on, l.number";

    /// <summary>A cluster has one programme, in which a number stands for one line.</summary>
    private static readonly RowOrder Order = new(false, "service", "cluster", "provider_name", "number");

    /// <summary>One line more than a page holds, so that it shows whether there is another.</summary>
    public NpgsqlBatchCommand Page(DirectoryPosition? from, int size)
    {
        var statement = new RegisterStatement();
        var order = Order.Turned(from is { IsBackwards: true });
        var beyond = from is null
            ? "true"
            : order.Beyond("l", [statement.Add(from.Service), statement.Add(from.Cluster), statement.Add(from.ProviderName), statement.Add(from.Number)]);
        return statement.Command($"select {Columns} {From(statement)} and {beyond} order by {order.OrderBy("l")} limit {size + 1}");
    }

    public NpgsqlBatchCommand All()
    {
        var statement = new RegisterStatement();
        return statement.Command($"select {Columns} {From(statement)} order by {Order.OrderBy("l")}");
    }

    /// <summary>The services that are live in the scope. It jumps from service to service in the index instead of reading every line.</summary>
    public NpgsqlBatchCommand Services()
    {
        var statement = new RegisterStatement();
        return statement.Command(scope.IsEverything
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
                    from unnest({statement.Add(CodesInScope())}::text[]) as c (cluster)
                    union all
                    select s.cluster, (select min(l.service) from choice_listings l where l.cluster = s.cluster and l.live_on is not null and l.service > s.service)
                    from s where s.service is not null)
                select distinct service from s where service is not null order by service
                """);
    }

    public static DirectoryLine Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetBoolean(4),
        row.GetFieldValue<DateOnly>(5),
        row.FindText(6),
        row.FindDay(7),
        row.GetInt32(8));

    private string From(RegisterStatement statement)
    {
        var day = statement.Add(today);
        List<string> conditions = ["l.live_on is not null", $"l.live_on <= {day}", "not l.is_stopped", $"(l.expires_on is null or l.expires_on >= {day})"];
        if (bodies.Providers.Where(provider => !provider.IsOpenOn(today)).Select(provider => provider.Code).ToArray() is { Length: > 0 } closed)
        {
            conditions.Add($"l.provider <> all ({statement.Add(closed)})");
        }

        if (Clusters() is { } clusters)
        {
            // One alone is compared as such, so that its lines come from the index in their order.
            conditions.Add(clusters is [var only] ? $"l.cluster = {statement.Add(only)}" : $"l.cluster = any ({statement.Add(clusters)})");
        }

        if (filter.Service is { } service)
        {
            conditions.Add($"l.service = {statement.Add(IndexedText.StartOf(service))}");
        }

        if (ProviderSearch.Codes(filter.Provider, bodies) is { } providers)
        {
            conditions.Add($"l.provider = any ({statement.Add(providers.ToArray())})");
        }

        return $"from choice_listings l where {string.Join(" and ", conditions)}";
    }

    /// <summary>The clusters whose lines are meant; null for those of every one.</summary>
    private string[]? Clusters() => (filter.Cluster, scope.IsEverything) switch
    {
        (null, true) => null,
        ({ } cluster, true) => [cluster],
        var (cluster, _) => [.. CodesInScope().Where(code => cluster is null || code == cluster)],
    };

    private string[] CodesInScope() => [.. scope.ClustersOf(bodies).Select(one => one.Code)];
}
