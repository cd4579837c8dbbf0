using System.Text.Json.Nodes;

namespace CommissioningCases.Web.Tests.Walks;

/// <summary>A choice programme told line by line, for tests that need one of their own.</summary>
public sealed class ToldProgramme
{
    private readonly List<(string Do, JsonObject Fields)> _lines = [];

    private ToldProgramme(string cluster) => Cluster = cluster;

    public string Cluster { get; }

    public static ToldProgramme Of(string cluster, string on = "2011-07-20") => new ToldProgramme(cluster).With("open-programme", on, ("cluster", cluster));

    public ToldProgramme With(string action, string on, params IEnumerable<(string Name, JsonNode Value)> fields)
    {
        _lines.Add((action, new JsonObject([KeyValuePair.Create("on", (JsonNode?)on), .. fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value))])));
        return this;
    }

    /// <summary>Some of the five groups are engaged, all on that day.</summary>
    public ToldProgramme Engaged(string on, params IEnumerable<LocalGroup> groups) =>
        groups.Aggregate(this, (told, group) => told.With("engage-locally", on, ("group", ExchangeNames.Of(group)), ("summary", $"Met {ExchangeNames.Of(group)}.")));

    public ToldProgramme Selected(string on, params IEnumerable<string> services) =>
        services.Aggregate(this, (told, service) => told.With("select-service", on, ("service", service), ("source", "national"), ("kind", "community"), ("feedback", $"Asked for {service}.")));

    /// <summary>Imports it. Its entries have the numbers of its lines.</summary>
    public Task ImportAsync(CasesSite site) => site.ImportLinesAsync($"told-{Cluster}", _lines);
}
