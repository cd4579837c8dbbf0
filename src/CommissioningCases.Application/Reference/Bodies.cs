using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Reference;

/// <summary>The bodies that are known: those built in, those added to the database and what became of them since, by this server or another.</summary>
public sealed class Bodies
{
    /// <summary>
    /// A row for each organisation that was added and each that an administrator closed, if there is anything new. Both tables are only
    /// ever added to, so that the number of their rows tells.
    /// </summary>
    private const string Changes = """
        select a.version, o.kind, o.code, o.name, o.provider_kind, o.sha, o.members, c.kind, c.code, c.closed_on, c.reason, c."into"
        from (select (select count(*) from organisations) + (select count(*) from organisation_closings) as version) a,
            organisations o
            full join (select distinct on (kind, code) * from organisation_closings order by kind, code, id desc) c on c.kind = o.kind and c.code = o.code
        where a.version <> $1
        order by o.code
        """;

    /// <summary>How many rows there were when they were last read.</summary>
    private sealed record Known(long Version, ReferenceData Data);

    private volatile Known _known = new(0, ReferenceData.BuiltIn);

    /// <summary>As last read: for texts on a page that has read them already.</summary>
    public ReferenceData Latest => _known.Data;

    /// <summary>Asks the database whether there are new ones.</summary>
    public async Task<ReferenceData> ReadAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { ReferenceCommand() } };
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
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
        while (await reader.ReadAsync(cancellationToken))
        {
            version = reader.GetInt64(0);
            if (!reader.IsDBNull(1))
            {
                added.Add(OrganisationOf(reader));
            }

            if (!reader.IsDBNull(9))
            {
                closures.Add(
                    (WordConverter.Parse<OrganisationKind>(reader.GetString(7)), reader.GetString(8)),
                    new BodyClosure(reader.GetFieldValue<DateOnly>(9), reader.GetString(10), TextOf(reader, 11)));
            }
        }

        if (version > 0)
        {
            _known = new Known(version, With(ReferenceData.BuiltIn, added, closures));
        }

        return _known.Data;
    }

    private static Organisation OrganisationOf(NpgsqlDataReader reader) => new()
    {
        Kind = WordConverter.Parse<OrganisationKind>(reader.GetString(1)),
        Code = reader.GetString(2),
        Name = reader.GetString(3),
        ProviderKind = TextOf(reader, 4) is { } kind ? WordConverter.Parse<ProviderKind>(kind) : null,
        Sha = TextOf(reader, 5),
        Members = reader.GetFieldValue<string[]>(6),
    };

    private static string? TextOf(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>What is built in comes first: an addition cannot change it.</summary>
    private static ReferenceData With(ReferenceData data, List<Organisation> added, Dictionary<(OrganisationKind, string), BodyClosure> closures)
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
                    .Select(provider => ClosureOf(OrganisationKind.Provider, provider.Code) is { } closure ? provider with { Closure = closure } : provider),
                data.Bodies.Clusters.Concat(clusters).DistinctBy(cluster => cluster.Code),
                data.Bodies.NationalServices),
            [.. data.Shas.Concat(shas).DistinctBy(sha => sha.Code).Select(sha => sha with { Closure = ClosureOf(OrganisationKind.Sha, sha.Code) })],
            data.Unions);

        BodyClosure? ClosureOf(OrganisationKind kind, string code) => closures.GetValueOrDefault((kind, code));
    }
}
