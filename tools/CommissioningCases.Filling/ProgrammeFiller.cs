using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Filling;

/// <summary>
/// Adds fictitious choice programmes of real clusters in bulk: decided by the rulebook, with hashes and views as if each entry had been recorded, but copied
/// into the database a programme at a time. A programme is told on one thread while the one told before is copied. All of them or none are added.
/// </summary>
/// <param name="db">Acts as the owner of the tables, because PostgreSQL copies into none that has policies.</param>
internal sealed class ProgrammeFiller(CasesDbContext db, TimeProvider clock)
{
    /// <summary>As many providers as can apply for one service: there are not so many real ones, so that some are made up.</summary>
    private const int MostApplications = 1_000;

    /// <param name="programmes">How many; fewer are added where fewer clusters are without one.</param>
    /// <param name="applications">How many providers apply for each service.</param>
    /// <param name="progress">Is told how many have been copied so far.</param>
    public async Task<Filled> AddAsync(int programmes, int applications, IProgress<int> progress, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(programmes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(applications);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(applications, MostApplications);
        db.Database.SetCommandTimeout(0);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await AddProvidersAsync(applications, cancellationToken);
        var known = (await new Bodies().ReadAsync(db, cancellationToken)).Bodies;
        var clusters = await ClustersAsync(known, programmes, cancellationToken);
        var filled = await CopyAsync(applications, known, clusters, progress, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        // For the planner and for reads from indexes alone; also, heads were updated many times.
        await db.Database.ExecuteSqlRawAsync("vacuum analyze", cancellationToken);
        return filled;
    }

    private async Task<Filled> CopyAsync(int applications, KnownBodies known, List<PctCluster> clusters, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var first = await CaseReferences.ReserveAsync(db, clusters.Count, cancellationToken);
        var copy = new BulkCopy(db.NpgsqlConnection(), ProjectionTables.Of(db));
        var entries = 0L;
        var telling = TellAsync(0);
        for (var told = 0; told < clusters.Count; told++)
        {
            var rows = await telling;
            telling = TellAsync(told + 1);
            await copy.CopyAsync(rows, cancellationToken);
            entries += rows.Entries.Count;
            progress.Report(told + 1);
        }

        return new Filled(clusters.Count, entries);

        Task<BulkRows> TellAsync(int index) => Task.Run(
            () => index == clusters.Count ? new BulkRows() : Tell(clusters[index], first + index, known, applications),
            cancellationToken);
    }

    private BulkRows Tell(PctCluster cluster, long reference, KnownBodies known, int applications)
    {
        var random = new Random((int)reference);
        var people = new FictitiousPeople(random, cluster.Members[0], cluster.Sha);
        var lines = new FictitiousProgramme(random, cluster, known, applications).Lines();
        var (history, firstAttempt) = FictitiousEntries.Begin($"CP-{lines[0].On.Year}-{reference:00000}");
        var rows = new BulkRows { Histories = { history } };
        var state = CaseState.Begin(history, RuleSets.Standard);
        foreach (var (after, entry) in new FictitiousEntries(known, clock.Today()).Of(history, firstAttempt, lines, people, random))
        {
            state = after;
            rows.Entries.Add(entry);
        }

        rows.Add(state, known);
        return rows;
    }

    private async Task AddProvidersAsync(int count, CancellationToken cancellationToken)
    {
        await using var add = new NpgsqlCommand("""
            insert into organisations (kind, code, name, provider_kind, members)
            select 'provider', 'XF' || to_char(n, 'FM0000'), 'Fictitious Health ' || n || ' Ltd', 'independent', '{}' from generate_series(1, $1) n
            on conflict do nothing
            """, db.NpgsqlConnection())
        {
            Parameters = { new() { Value = count } },
        };
        await add.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<PctCluster>> ClustersAsync(KnownBodies known, int count, CancellationToken cancellationToken)
    {
        var taken = await db.ChoiceProgrammes.Select(programme => programme.Cluster).ToHashSetAsync(cancellationToken);
        return [.. known.Clusters.Where(cluster => !taken.Contains(cluster.Code)).OrderBy(cluster => cluster.Code, StringComparer.Ordinal).Take(count)];
    }
}
