using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Projections;

/// <summary>
/// Makes every row of every view anew from the entries, a stretch of cases in a transaction, while the service goes on: an attempt on a case waits until
/// its stretch is done. The trail itself is not touched; where a chain is broken the command stops, because what the views should hold cannot be told.
/// </summary>
/// <param name="Progress">Told after every stretch.</param>
[Allow(Role.Administrator, Sees = RowVisibility.OfOwner)]
public sealed record RebuildProjections(IProgress<TrailProgress>? Progress = null) : IRequest<TrailProgress>
{
    /// <summary>Told of each case whose chain is broken and whose rows therefore stay as they are; null where the command is to stop at the first.</summary>
    public Action<BrokenTrailException>? PassOver { get; init; }
}

internal sealed class RebuildProjectionsHandler(CasesDbContext db, ProjectionTables tables, RuleSets rules, Bodies bodies) : IRequestHandler<RebuildProjections, TrailProgress>
{
    public async Task<TrailProgress> Handle(RebuildProjections request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
            var trail = new TrailReader(db.NpgsqlConnection());
            var progress = new TrailProgress(0, await trail.CountHistoriesAsync(cancellationToken), 0);
            for (Guid? after = null; after != Guid.AllBitsSet;)
            {
                (after, var cases, var entries) = await RebuildPageAsync(trail, after, known, request.PassOver, cancellationToken);
                progress = progress with { CasesDone = progress.CasesDone + cases, Entries = progress.Entries + entries };
                request.Progress?.Report(progress);
            }

            await new Recount(db).RunAsync(cancellationToken);
            return progress;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<(Guid Through, int Cases, int Entries)> RebuildPageAsync(
        TrailReader trail, Guid? after, KnownBodies known, Action<BrokenTrailException>? passOver, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var page = await trail.ReadPageAsync(after, cancellationToken);
        var states = page.Histories.ToDictionary(pair => pair.History.Id, pair => CaseState.Begin(pair.History, rules));
        await LockAsync([.. states.Keys], cancellationToken);
        var rows = new List<IProjectionRow>();
        var entries = 0;
        await foreach (var entry in trail.ReadEntriesAsync(page, cancellationToken))
        {
            // Cases logged since the page was read bring their own rows.
            if (states.TryGetValue(entry.CaseId, out var state))
            {
                entries++;
                try
                {
                    states[entry.CaseId] = state = state.AfterSound(entry);
                    rows.AddRange(EntryWords.Of(state, entry, known) is { } words ? [words] : []);
                }
                catch (BrokenTrailException broken) when (passOver is not null)
                {
                    passOver(broken);
                    states.Remove(entry.CaseId);
                    rows.RemoveAll(row => row.CaseId == entry.CaseId);
                }
            }
        }

        rows.AddRange(states.Values.SelectMany(state => CaseProjections.Of(state, known)));
        await ReplaceAsync(page, [.. states.Keys], rows, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (page.Through, states.Count, entries);
    }

    /// <summary>Every attempt moves the head of its case, and so waits here.</summary>
    private async Task LockAsync(Guid[] cases, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select from case_heads where case_id = any($1) order by case_id for update", db.NpgsqlConnection())
        {
            Parameters = { new() { Value = cases } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task ReplaceAsync(TrailPage page, Guid[] cases, List<IProjectionRow> rows, CancellationToken cancellationToken)
    {
        var byTable = rows.ToLookup(tables.Of);
        await DeleteAsync("case_words", page, cases, cancellationToken);
        foreach (var table in tables.All)
        {
            await DeleteAsync(table.Name, page, cases, cancellationToken);
            await table.CopyAsync(db.NpgsqlConnection(), byTable[table], cancellationToken);
        }
    }

    private async Task DeleteAsync(string table, TrailPage page, Guid[] cases, CancellationToken cancellationToken)
    {
        await using var delete = new NpgsqlCommand(
            $"""
            delete from {table} v
            where ($1::uuid is null or v.case_id > $1) and v.case_id <= $2
                and (v.case_id = any($3) or not exists (select from case_histories h where h.id = v.case_id))
            """,
            db.NpgsqlConnection())
        {
            Parameters = { new NpgsqlParameter<Guid?> { TypedValue = page.After }, new() { Value = page.Through }, new() { Value = cases } },
        };
        await delete.ExecuteNonQueryAsync(cancellationToken);
    }
}
