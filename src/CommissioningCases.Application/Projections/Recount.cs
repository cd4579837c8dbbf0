using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Projections;

/// <summary>Counts all cases and contracts anew from their rows in the database, by the definition by which an attempt counts its own.</summary>
internal sealed class Recount(CasesDbContext db)
{
    private const int HistoriesAtATime = 10_000;
    private const int RowsAtATime = 500;

    /// <summary>
    /// Attempts that change a count wait until it is done, and then add to what stands here. Locking a table takes no snapshot yet, so the one by which everything
    /// is read here is later than the locks: it holds the rows of every attempt whose counts are deleted here, and of none that waits.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

        // Each of the two in the order in which attempts write them, so that nobody waits in a circle.
        await db.Database.ExecuteSqlRawAsync("lock table case_counts in exclusive mode; lock table case_tallies in exclusive mode", cancellationToken);
        var totals = new CountTotals();
        await CountCasesAsync(totals, cancellationToken);
        await AddRefusalsAsync(totals, cancellationToken);
        await CountContractsAsync(totals, cancellationToken);
        await db.Database.ExecuteSqlRawAsync("delete from case_counts; delete from case_tallies", cancellationToken);
        foreach (var commands in totals.Counts.Select(CaseCounts.Add).Concat(totals.Tallies.Select(CaseTallies.Add)).Chunk(RowsAtATime))
        {
            await using var batch = new NpgsqlBatch(db.NpgsqlConnection());
            foreach (var command in commands)
            {
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task CountCasesAsync(CountTotals totals, CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            var page = await db.CaseSummaries.Where(row => row.CaseId > after).OrderBy(row => row.CaseId).Take(HistoriesAtATime)
                .Select(CountedCase.OfSummary).ToListAsync(cancellationToken);
            if (page is [])
            {
                return;
            }

            var through = page[^1].CaseId;
            var departures = await db.CaseDepartures.Where(row => row.CaseId > after && row.CaseId <= through).Select(CountedDeparture.OfRow).ToListAsync(cancellationToken);
            var oversight = await db.CaseOversight.Where(row => row.CaseId > after && row.CaseId <= through).Select(CountedOversight.OfRow).ToListAsync(cancellationToken);
            var stages = await db.CaseStages.Where(row => row.CaseId > after && row.CaseId <= through).Select(CountedStage.OfRow).ToListAsync(cancellationToken);
            var engagements = await db.CaseEngagements.Where(row => row.CaseId > after && row.CaseId <= through).Select(CountedEngagement.OfRow).ToListAsync(cancellationToken);
            var reviews = await db.CaseReviews.Where(row => row.CaseId > after && row.CaseId <= through).Select(CountedReview.OfRow).ToListAsync(cancellationToken);
            var departuresOf = departures.ToLookup(departure => departure.CaseId);
            var oversightOf = oversight.ToLookup(standing => standing.CaseId);
            var stagesOf = stages.ToLookup(stage => stage.CaseId);
            var reviewsOf = reviews.ToLookup(review => review.CaseId);
            var engagementsOf = engagements.ToLookup(engagement => engagement.CaseId);
            foreach (var counted in page)
            {
                totals.Add(new CountedHistory(
                    counted with
                    {
                        Stages = [.. stagesOf[counted.CaseId]],
                        Engagements = [.. engagementsOf[counted.CaseId]],
                        Departures = [.. departuresOf[counted.CaseId]],
                        Reviews = [.. reviewsOf[counted.CaseId]],
                        Oversight = [.. oversightOf[counted.CaseId]],
                    },
                    Contract: null));
            }

            after = through;
        }
    }

    private async Task CountContractsAsync(CountTotals totals, CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            var page = await db.Contracts.Where(row => row.CaseId > after).OrderBy(row => row.CaseId).Take(HistoriesAtATime).Select(CountedContract.OfContract).ToListAsync(cancellationToken);
            if (page is [])
            {
                return;
            }

            var through = page[^1].CaseId;
            var prompts = (await db.ContractPrompts.Where(row => row.CaseId > after && row.CaseId <= through).Select(CountedPrompt.OfRow).ToListAsync(cancellationToken)).ToLookup(prompt => prompt.CaseId);
            foreach (var counted in page)
            {
                totals.Add(new CountedHistory(Case: null, counted with { Prompts = [.. prompts[counted.CaseId]] }));
            }

            after = through;
        }
    }

    /// <summary>The refused attempts on cases; not those before a case was logged, which were on none yet.</summary>
    private async Task AddRefusalsAsync(CountTotals totals, CancellationToken cancellationToken)
    {
        var stages = db.CaseStages;
        var refusals =
            from entry in db.Entries
            join summary in db.CaseSummaries on entry.CaseId equals summary.CaseId
            where entry.Outcome == Entry.Refused && stages.Any(stage => stage.CaseId == entry.CaseId && stage.Number < entry.Number)
            group entry by new { summary.Pct, summary.Sha, summary.Scenario, entry.OnDay } into alike
            select new { alike.Key.Pct, alike.Key.Sha, alike.Key.Scenario, alike.Key.OnDay, Count = alike.Count() };
        await foreach (var alike in refusals.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            totals.Add(CaseTallies.Refusals(alike.Pct, alike.Sha, alike.Scenario, alike.OnDay, alike.Count));
        }
    }
}
