using CommissioningCases.Application.Data;
using CommissioningCases.Application.Data.Mappings;
using CommissioningCases.Domain.Bodies;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Reference;

/// <summary>The bodies that are known: those built in and those added to the database, by this server or another.</summary>
public sealed class Bodies
{
    /// <summary>How many had been added when they were last read. Organisations are only ever added, so that the number tells whether there are new ones.</summary>
    private sealed record Known(long Added, ReferenceData Data);

    private volatile Known _known = new(0, ReferenceData.BuiltIn);

    /// <summary>As last read: for texts on a page that has read them already.</summary>
    public ReferenceData Latest => _known.Data;

    /// <summary>Asks the database whether there are new ones.</summary>
    public async Task<ReferenceData> ReadAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        var added = _known.Added;
        var organisations = await db.Organisations.AsNoTracking()
            .Where(_ => db.Organisations.LongCount() != added)
            .OrderBy(organisation => organisation.Code)
            .ToListAsync(cancellationToken);
        return Keep(organisations);
    }

    /// <summary>The same question as part of a batch, whose results it is the next of.</summary>
    internal NpgsqlBatchCommand Question() => new("""
        select kind, code, name, provider_kind, sha, members from organisations
        where (select count(*) from organisations) <> $1 order by code
        """)
    {
        Parameters = { new NpgsqlParameter<long> { TypedValue = _known.Added } },
    };

    /// <summary>Reads the answer to <see cref="Question"/>.</summary>
    internal async Task<ReferenceData> AnswerAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var organisations = new List<Organisation>();
        while (await reader.ReadAsync(cancellationToken))
        {
            organisations.Add(new Organisation
            {
                Kind = WordConverter.Parse<OrganisationKind>(reader.GetString(0)),
                Code = reader.GetString(1),
                Name = reader.GetString(2),
                ProviderKind = reader.IsDBNull(3) ? null : WordConverter.Parse<ProviderKind>(reader.GetString(3)),
                Sha = reader.IsDBNull(4) ? null : reader.GetString(4),
                Members = reader.GetFieldValue<string[]>(5),
            });
        }

        return Keep(organisations);
    }

    private ReferenceData Keep(List<Organisation> organisations)
    {
        if (organisations.Count > 0)
        {
            _known = new Known(organisations.Count, With(ReferenceData.BuiltIn, organisations));
        }

        return _known.Data;
    }

    /// <summary>What is built in comes first: an addition cannot change it.</summary>
    private static ReferenceData With(ReferenceData data, List<Organisation> added)
    {
        var kinds = added.ToLookup(organisation => organisation.Kind);
        var pcts = kinds[OrganisationKind.Pct].Select(pct => new PrimaryCareTrust(pct.Code, pct.Name, pct.Sha ?? ""));
        var providers = kinds[OrganisationKind.Provider].Select(provider => new Provider(provider.Code, provider.Name, provider.ProviderKind ?? default, provider.Sha));
        var clusters = kinds[OrganisationKind.Cluster].Select(cluster => new PctCluster(cluster.Code, cluster.Name, cluster.Sha ?? "", cluster.Members));
        var shas = kinds[OrganisationKind.Sha].Select(sha => new StrategicHealthAuthority(sha.Code, sha.Name));
        return new ReferenceData(
            new KnownBodies(
                data.Bodies.Pcts.Concat(pcts).DistinctBy(pct => pct.Code),
                data.Bodies.Providers.Concat(providers).DistinctBy(provider => provider.Code),
                data.Bodies.Clusters.Concat(clusters).DistinctBy(cluster => cluster.Code),
                data.Bodies.NationalServices),
            [.. data.Shas.Concat(shas).DistinctBy(sha => sha.Code)],
            data.Unions);
    }
}
