using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases.Listing;
using CommissioningCases.Application.Registers;
using CommissioningCases.Domain.Bodies;
using Npgsql;

namespace CommissioningCases.Application.Choice;

/// <summary>The statements by which the directory is read: services that are live, and providers that take patients on the day.</summary>
internal sealed class DirectorySql(Scope scope, DirectoryFilter filter, KnownBodies bodies, DateOnly today)
{
    private static readonly RowOrder Order = new(false, "service", "provider_name", "case_id", "number");

    private const string Columns = """
        l.cluster, l.service, l.provider, l.provider_name, l.is_existing, l.since, l.contact, l.expires_on, l.case_id, l.number
        """;

    /// <summary>One line more than a page holds, so that it shows whether there is another.</summary>
    public NpgsqlBatchCommand Page(DirectoryPosition? from, int size)
    {
        var statement = new RegisterStatement();
        var order = Order.Turned(from is { IsBackwards: true });
        var beyond = from is null
            ? "true"
            : order.Beyond("l", [statement.Add(from.Service), statement.Add(from.ProviderName), statement.Add(from.CaseId), statement.Add(from.Number)]);
        return statement.Command($"select {Columns} {From(statement)} and {beyond} order by {order.OrderBy("l")} limit {size + 1}");
    }

    public NpgsqlBatchCommand All()
    {
        var statement = new RegisterStatement();
        return statement.Command($"select {Columns} {From(statement)} order by {Order.OrderBy("l")}");
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
        row.GetGuid(8),
        row.GetInt32(9));

    private string From(RegisterStatement statement)
    {
        List<string> conditions = ["l.live_on is not null", $"l.live_on <= {statement.Add(today)}", "not l.is_stopped", $"(l.expires_on is null or l.expires_on >= {statement.Add(today)})"];
        if (!scope.IsEverything)
        {
            conditions.Add($"l.case_id = any (array(select p.case_id from choice_programmes p where p.cluster = any ({statement.Add(ClustersOf(scope))})))");
        }

        if (filter.Cluster is { } cluster)
        {
            conditions.Add($"l.case_id = (select p.case_id from choice_programmes p where p.cluster = {statement.Add(cluster)})");
        }

        if (filter.Service is { } service)
        {
            conditions.Add($"l.service = {statement.Add(service)}");
        }

        if (ProviderSearch.Codes(filter.Provider, bodies) is { } providers)
        {
            conditions.Add($"l.provider = any ({statement.Add(providers.ToArray())})");
        }

        return $"from choice_listings l where {string.Join(" and ", conditions)}";
    }

    private string[] ClustersOf(Scope within) => [.. within.ClustersOf(bodies).Select(cluster => cluster.Code)];
}
