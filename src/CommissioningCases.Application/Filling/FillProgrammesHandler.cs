using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Data.Trail;
using CommissioningCases.Application.Reference;
using CommissioningCases.Application.Views;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Filling;

/// <summary>Tells a programme on one thread while the one told before is copied.</summary>
internal sealed class FillProgrammesHandler(CasesDbContext db, ViewTables tables, Bodies bodies, TimeProvider clock) : IRequestHandler<FillProgrammes, FilledDatabase>
{
    /// <summary>As many providers as can apply for one service: there are not so many real ones, so that some are made up.</summary>
    public const int MostApplications = 1_000;

    public async Task<FilledDatabase> Handle(FillProgrammes request, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(0);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await AddProvidersAsync(request.Applications, cancellationToken);
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var clusters = await ClustersAsync(known, request.Programmes, cancellationToken);
        var filled = await CopyAsync(request, known, clusters, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        // For the planner and for reads from indexes alone; also, heads were updated many times.
        await db.Database.ExecuteSqlRawAsync("vacuum analyze", cancellationToken);
        return filled;
    }

    private async Task<FilledDatabase> CopyAsync(FillProgrammes request, KnownBodies known, List<PctCluster> clusters, CancellationToken cancellationToken)
    {
        var first = await CaseReferences.ReserveAsync(db, clusters.Count, cancellationToken);
        var copy = new BulkCopy(db.NpgsqlConnection(), tables);
        var entries = 0L;
        var telling = TellAsync(0);
        for (var told = 0; told < clusters.Count; told++)
        {
            var rows = await telling;
            telling = TellAsync(told + 1);
            await copy.CopyAsync(rows, cancellationToken);
            entries += rows.Entries.Count;
            request.Progress.Report(told + 1);
        }

        return new FilledDatabase(clusters.Count, entries);

        Task<BulkRows> TellAsync(int index) => Task.Run(
            () => index == clusters.Count ? new BulkRows() : Tell(clusters[index], first + index, known, request.Applications),
            cancellationToken);
    }

    private BulkRows Tell(PctCluster cluster, long reference, KnownBodies known, int applications)
    {
        var random = new Random((int)reference);
        var person = new Person(FictitiousEntries.NewGuid(random), $"Commissioner of {cluster.Name}", "", Role.Commissioner, cluster.Members[0]);
        var lines = new FictitiousProgramme(random, cluster, known, applications).Lines();
        var history = new CaseHistory { Id = Guid.NewGuid(), Name = $"CP-{lines[0].On.Year}-{reference:00000}", Edition = RuleSets.Standard.Current.Edition };
        var rows = new BulkRows { Histories = { history } };
        var state = CaseState.Begin(history, RuleSets.Standard);
        foreach (var (after, entry) in new FictitiousEntries(known, clock.Today()).Of(history, lines, person, random))
        {
            state = after;
            rows.Entries.Add(entry);
        }

        rows.Views.AddRange(CaseViews.Of(state, known));
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
