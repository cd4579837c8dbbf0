using System.Data;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Sealing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>
/// Verifies the whole trail: hashes every chain again, decides every entry again and asks who may have recorded it, compares every row of every view, holds every
/// document against the entry that names it, and hashes it again, and follows the chain of the service's log and holds what is kept by its hashes against it; and sees that everything that was sealed is still there,
/// unchanged and in its order. Whoever records something meanwhile is not disturbed, for it looks at the database as it stood when it began.
/// </summary>
/// <param name="Progress">Told after every stretch.</param>
/// <param name="Seals">Those that somebody holds, to be compared beside those that the database keeps.</param>
[Allow(Role.Administrator, Role.Auditor, Sees = RowVisibility.Everything)]
public sealed record VerifyTrail(IProgress<TrailProgress>? Progress = null, IReadOnlyList<Seal>? Seals = null) : IRequest<TrailVerdict>
{
    /// <summary>Whether the views are left out: before they are made anew.</summary>
    public bool LeavesOutViews { get; init; }

    /// <summary>Whether it rests after every stretch and every document for as long as that took, so that others have the database for half of the time: where nobody waits for it.</summary>
    public bool IsUnhurried { get; init; }
}

internal sealed class VerifyTrailHandler(CasesDbContext db, ProjectionTables tables, RuleSets rules, Bodies bodies, SealKeys keys) : IRequestHandler<VerifyTrail, TrailVerdict>
{
    private readonly Discrepancies _discrepancies = new();
    private readonly UnsealedSteps _unsealed = new(rules);
    private readonly IncrementalHash _fingerprint = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<string, string> _programmes = new(StringComparer.Ordinal);
    private bool _isEveryChainSound = true;
    private long _cases;
    private long _entries;

    public async Task<TrailVerdict> Handle(VerifyTrail request, CancellationToken cancellationToken)
    {
        using var ending = _fingerprint;
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var mergers = await MergerHistory.ReadAsync(db, cancellationToken);
        var counts = new CountVerifier(known, _discrepancies);
        var trail = new TrailReader(db.NpgsqlConnection());
        var total = await trail.CountHistoriesAsync(cancellationToken);
        var sealedLog = new SealedLogVerifier(await new SealedLog(db.NpgsqlConnection()).CountAsync(cancellationToken), _discrepancies);
        for (TrailPage? page = null; page is null || page.Through != Guid.AllBitsSet;)
        {
            var begun = Stopwatch.GetTimestamp();
            page = await trail.ReadPageAsync(page?.Through, cancellationToken);
            await VerifyAsync(trail, page, known, mergers, request.LeavesOutViews ? null : counts, sealedLog, cancellationToken);
            request.Progress?.Report(new TrailProgress(_cases, total, _entries));
            if (request.IsUnhurried)
            {
                await Task.Delay(Stopwatch.GetElapsedTime(begun), cancellationToken);
            }
        }

        if (_isEveryChainSound && !request.LeavesOutViews)
        {
            await counts.CompareAsync(db.NpgsqlConnection(), cancellationToken);
        }

        if (_isEveryChainSound)
        {
            await _unsealed.CompareAsync(db.NpgsqlConnection(), _discrepancies, cancellationToken);
        }

        var records = new LoggedRecordVerifier(_discrepancies);
        var log = await new ServiceLogVerifier(sealedLog, records, _discrepancies).VerifyAsync(db.NpgsqlConnection(), cancellationToken);
        await records.CompareAsync(db, cancellationToken);
        var kept = await db.Seals.AsNoTracking().OrderBy(seal => seal.Number).ToListAsync(cancellationToken);
        new SealVerifier(keys, sealedLog, _discrepancies).Compare(kept, request.Seals ?? []);
        await new DocumentVerifier(_discrepancies).VerifyAsync(db.NpgsqlConnection(), request.IsUnhurried, cancellationToken);
        await new StrategyDocumentVerifier(_discrepancies).VerifyAsync(db.NpgsqlConnection(), request.IsUnhurried, cancellationToken);
        return new TrailVerdict(_cases, _entries, Convert.ToHexStringLower(_fingerprint.GetHashAndReset()), _discrepancies.First, _discrepancies.Found) { Log = log, Seals = kept.Count };
    }

    /// <param name="counts">Null where the views are left out.</param>
    private async Task VerifyAsync(TrailReader trail, TrailPage page, KnownBodies known, MergerHistory mergers, CountVerifier? counts, SealedLogVerifier sealedLog, CancellationToken cancellationToken)
    {
        var views = new ProjectionVerifier(tables, _discrepancies);
        var evidence = new EvidenceVerifier(_discrepancies);
        var chains = page.Histories.ToDictionary(pair => pair.History.Id, pair => new ChainVerifier(pair.History, rules, pair.Head, known, mergers, _unsealed, _discrepancies));
        await foreach (var entry in trail.ReadEntriesAsync(page, cancellationToken))
        {
            _entries++;
            var hash = TrailHash.Of(entry);
            sealedLog.Expect(entry.CaseId, entry.Number, hash);
            if (!chains.TryGetValue(entry.CaseId, out var chain))
            {
                _discrepancies.Add(entry.CaseId.ToString(), entry.Number, "belongs to no history.");
                continue;
            }

            chain.Follow(entry, hash);
            if (chain.IsSound)
            {
                evidence.Expect(entry);
                counts?.Count(chain.State, entry);
                if (counts is not null && EntryWords.Of(chain.State, entry, known) is { } words)
                {
                    views.Expect(words);
                }
            }
        }

        foreach (var (history, _) in page.Histories)
        {
            var chain = chains[history.Id];
            chain.End();
            views.Know(history, chain.IsSound);
            evidence.Know(history, chain.IsSound);
            _isEveryChainSound &= chain.IsSound;
            if (chain.IsSound && chain.State.File is ProgrammeFile { Cluster: var cluster } && !_programmes.TryAdd(cluster, history.Name))
            {
                _discrepancies.Add(history.Name, null, $"It is a second programme of the cluster {cluster}, beside {_programmes[cluster]}.");
            }

            if (chain.IsSound && counts is not null)
            {
                counts.Count(chain.State);
                foreach (var row in CaseProjections.Of(chain.State, known))
                {
                    views.Expect(row);
                }
            }

            _cases++;
            _fingerprint.AppendData(Encoding.UTF8.GetBytes(history.Name));
            _fingerprint.AppendData(chain.State.LastHash);
        }

        if (counts is not null)
        {
            await views.CompareAsync(db.NpgsqlConnection(), page, cancellationToken);
        }

        await evidence.CompareAsync(db.NpgsqlConnection(), page, cancellationToken);
        sealedLog.Compare(page.Histories.ToDictionary(pair => pair.History.Id, pair => pair.History.Name), await new SealedLog(db.NpgsqlConnection()).ReadPageAsync(page, cancellationToken));
    }
}
