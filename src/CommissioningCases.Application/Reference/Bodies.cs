using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Reference;

/// <summary>The bodies that are known: those built in, those added to the database and what became of them since, by this server or another.</summary>
public sealed class Bodies
{
    /// <summary>How many rows tell of organisations.</summary>
    internal const string VersionSql = "(select count(*) from organisations) + (select count(*) from organisation_closings) + (select count(*) from provider_names)";

    /// <summary>
    /// A row for each organisation that was added and each that an administrator closed or renamed, if there is anything new. The tables are only
    /// ever added to, so that the number of their rows tells.
    /// </summary>
    private static readonly string Changes = $"""
        select {Change.Shape.Select}
        from (select {VersionSql} as version) a,
            organisations o
            full join (select distinct on (kind, code) * from organisation_closings order by kind, code, id desc) c on c.kind = o.kind and c.code = o.code
            full join (select 'provider' as kind, code, array_agg(name order by id) as names from provider_names group by code) n
                on n.kind = coalesce(o.kind, c.kind) and n.code = coalesce(o.code, c.code)
        where a.version <> $1
        order by o.code
        """;

    /// <summary>What became known: an organisation that was added, one that was closed, one that was renamed, or all of it.</summary>
    /// <param name="Version">How many rows there are.</param>
    private sealed record Change(long Version, Organisation? Added, ClosedOrganisation? Closed, RenamedProvider? Renamed)
    {
        public static readonly RowShape<Change> Shape = new()
        {
            { "a.version", change => change.Version },
            { "o.kind", change => change.Added!.Kind },
            { "o.code", change => change.Added!.Code },
            { "o.name", change => change.Added!.Name },
            { "o.provider_kind", change => change.Added!.ProviderKind },
            { "o.sha", change => change.Added!.Sha },
            { "o.members", change => change.Added!.Members },
            { "c.closed_on", change => change.Closed!.Closure.On },
            { "c.reason", change => change.Closed!.Closure.Reason },
            { "c.\"into\"", change => change.Closed!.Closure.Into },
            { "c.kind", change => change.Closed!.Kind },
            { "c.code", change => change.Closed!.Code },
            { "n.code", change => change.Renamed!.Code },
            { "n.names", change => change.Renamed!.Names },
        };
    }

    /// <summary>One that was opened again has no day on which it was closed.</summary>
    private sealed record ClosedOrganisation(OrganisationKind Kind, string Code, BodyClosure Closure);

    /// <param name="Names">Those that it took on, the latest last.</param>
    private sealed record RenamedProvider(string Code, string[] Names);

    /// <summary>How many rows there were when they were last read.</summary>
    private sealed record Known(long Version, ReferenceData Data);

    private volatile Known _known = new(0, ReferenceData.BuiltIn);

    /// <summary>How many rows of all tables are known.</summary>
    public long Version => _known.Version;

    /// <summary>As last read: for texts on a page that has read them already.</summary>
    public ReferenceData Latest => _known.Data;

    /// <summary>Asks the database whether there are new ones.</summary>
    public async Task<ReferenceData> ReadAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = new NpgsqlBatch { BatchCommands = { ReferenceCommand() } };
            await using var reader = await db.ReadAsync(batch, cancellationToken, prepares: false);
            return await ReadReferenceAsync(reader, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The same question as part of a batch, whose results it is the next of.</summary>
    internal NpgsqlBatchCommand ReferenceCommand() => new(Changes) { Parameters = { new NpgsqlParameter<long> { TypedValue = _known.Version } } };

    /// <summary>Reads the answer to <see cref="ReferenceCommand"/>.</summary>
    internal async Task<ReferenceData> ReadReferenceAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var version = 0L;
        var added = new List<Organisation>();
        var closures = new Dictionary<(OrganisationKind, string), BodyClosure>();
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            var change = Change.Shape.Read(reader);
            version = change.Version;
            if (change.Added is { } organisation)
            {
                added.Add(organisation);
            }

            if (change.Closed is { } closed)
            {
                closures.Add((closed.Kind, closed.Code), closed.Closure);
            }

            if (change.Renamed is { } renamed)
            {
                names.Add(renamed.Code, renamed.Names);
            }
        }

        if (version > 0)
        {
            _known = new Known(version, With(ReferenceData.BuiltIn, added, closures, names));
        }

        return _known.Data;
    }

    /// <summary>What is built in comes first: an addition cannot change it.</summary>
    private static ReferenceData With(
        ReferenceData data, List<Organisation> added, Dictionary<(OrganisationKind, string), BodyClosure> closures, Dictionary<string, string[]> names)
    {
        var kinds = added.ToLookup(organisation => organisation.Kind);
        var pcts = kinds[OrganisationKind.Pct].Select(pct => new PrimaryCareTrust(pct.Code, pct.Name, pct.Sha ?? ""));
        var providers = kinds[OrganisationKind.Provider].Select(provider => new Provider(provider.Code, provider.Name, provider.ProviderKind ?? default, provider.Sha));
        var clusters = kinds[OrganisationKind.Cluster].Select(cluster => new PctCluster(cluster.Code, cluster.Name, cluster.Sha ?? "", cluster.Members));
        var shas = kinds[OrganisationKind.Sha].Select(sha => new StrategicHealthAuthority(sha.Code, sha.Name));
        return new ReferenceData(
            new KnownBodies(
                data.Bodies.Pcts.Concat(pcts).DistinctBy(pct => pct.Code).Select(pct => pct with { Closure = ClosureOf(OrganisationKind.Pct, pct.Code) }),
                data.Bodies.Providers.Concat(providers).DistinctBy(provider => provider.Code)
                    .Select(provider => ClosureOf(OrganisationKind.Provider, provider.Code) is { } closure ? provider with { Closure = closure } : provider)
                    .Select(provider => names.TryGetValue(provider.Code, out var since) ? Renamed(provider, since) : provider),
                data.Bodies.Clusters.Concat(clusters).DistinctBy(cluster => cluster.Code),
                data.Bodies.NationalServices,
                data.Bodies.Unions),
            [.. data.Shas.Concat(shas).DistinctBy(sha => sha.Code).Select(sha => sha with { Closure = ClosureOf(OrganisationKind.Sha, sha.Code) })]);

        static Provider Renamed(Provider provider, string[] since) => provider with
        {
            Name = since[^1],
            FormerNames = [.. since.SkipLast(1).Prepend(provider.Name).Distinct(StringComparer.Ordinal).Where(name => name != since[^1])],
        };

        BodyClosure? ClosureOf(OrganisationKind kind, string code) => closures.GetValueOrDefault((kind, code));
    }
}
