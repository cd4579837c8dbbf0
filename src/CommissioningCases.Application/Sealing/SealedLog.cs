using Npgsql;

namespace CommissioningCases.Application.Sealing;

/// <summary>
/// The leaves and the hashes of the tree over them. Of every eighth height the database keeps the hashes of the complete subtrees: 256 hashes, read in one go, give any
/// between, so that a seal hashes only what is new, and proofs against any older seal can be made at any time.
/// </summary>
internal sealed class SealedLog(NpgsqlConnection connection)
{
    /// <summary>The heights of which hashes are kept are multiples of this.</summary>
    private const int Step = 8;

    /// <summary>How many hashes of one height give one of the next that is kept.</summary>
    private const int Run = 1 << Step;

    /// <summary>How many leaves are read and hashed at a time.</summary>
    private const int Stretch = 20_000;

    /// <summary>Of the service's log: of some 20,000 events.</summary>
    private const int LeavesOfAPage = 80;

    private static readonly RowShape<SealedLeaf> Leaves = new()
    {
        { "l.position", leaf => leaf.Position },
        { "l.kind", leaf => leaf.Kind },
        { "l.chain", leaf => leaf.Chain },
        { "l.name", leaf => leaf.Name },
        { "l.first", leaf => leaf.First },
        { "l.hashes", leaf => leaf.Hashes },
    };

    private static readonly RowShape<SealNode> Nodes = new() { { "n.height", node => node.Height }, { "n.index", node => node.Index }, { "n.hash", node => node.Hash } };

    /// <summary>What was read for proofs: those of neighbouring leaves, as a long history has them, rest on the same hashes.</summary>
    private readonly Dictionary<(int Height, long Number), byte[]?[]> _runs = [];

    /// <summary>How many leaves there are.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select coalesce(max(position) + 1, 0) from seal_leaves", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Leaves by position.</summary>
    public Task<List<SealedLeaf>> ReadLeavesAsync(long from, long to, CancellationToken cancellationToken) =>
        ReadAsync($"select {Leaves.Select} from seal_leaves l where l.position >= $1 and l.position < $2 order by l.position", [from, to], cancellationToken);

    /// <summary>The leaves of one chain, in its order.</summary>
    public Task<List<SealedLeaf>> ReadChainAsync(Guid chain, CancellationToken cancellationToken) =>
        ReadAsync($"select {Leaves.Select} from seal_leaves l where l.chain = $1 order by l.first", [chain], cancellationToken);

    /// <summary>The leaves of the histories of a stretch of the trail, by position.</summary>
    public Task<List<SealedLeaf>> ReadPageAsync(TrailPage page, CancellationToken cancellationToken) =>
        ReadAsync(
            $"""
            select {Leaves.Select} from seal_leaves l
            where l.kind = '{SealedKind.HistoryWord}' and ($1::uuid is null or l.chain > $1) and l.chain <= $2 order by l.position
            """,
            [new NpgsqlParameter<Guid?> { TypedValue = page.After }, page.Through],
            cancellationToken);

    /// <summary>Leaves of the service's log, in its order: those whose first event comes after that number, a few at a time.</summary>
    public Task<List<SealedLeaf>> ReadServiceLogAsync(long after, CancellationToken cancellationToken) =>
        ReadAsync(
            $"""
            select {Leaves.Select} from seal_leaves l
            where l.kind = '{SealedKind.ServiceLogWord}' and l.chain = '{SealedKind.ServiceLogChain}' and l.first > $1 order by l.first limit {LeavesOfAPage}
            """,
            [after],
            cancellationToken);

    /// <summary>Adds what no leaf holds yet: the leaves of each kind in the order of their chains.</summary>
    /// <returns>How many leaves there are then.</returns>
    /// <exception cref="BrokenTrailException">What is to be sealed has a gap.</exception>
    public async Task<long> GrowAsync(long size, CancellationToken cancellationToken)
    {
        var grown = size;
        foreach (var kind in SealedKind.All)
        {
            await using var command = new NpgsqlCommand(
                $"""
                insert into seal_leaves (position, kind, chain, name, first, last, hashes)
                select $1 + row_number() over (order by g.chain, g.first) - 1, $2, g.chain, g.name, g.first, g.last, g.hashes
                from (
                    select e.chain, e.name, min(e.number) as first, max(e.number) as last, string_agg(e.hash, ''::bytea order by e.number) as hashes
                    from ({kind.Entries}) e
                    group by e.chain, e.name, (e.number - e.through - 1) / {SealedLeaf.MostEntries}
                ) g
                """,
                connection)
            {
                Parameters = { new() { Value = grown }, new() { Value = kind.Word } },
                CommandTimeout = 0,
            };
            try
            {
                grown += await command.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException gap) when (gap is { SqlState: PostgresErrorCodes.CheckViolation, ConstraintName: "seal_leaves_extent" })
            {
                throw new BrokenTrailException("Something is missing between what was sealed and what there is now, or its hash is none. A verification of the trail says what.");
            }
        }

        for (var from = size; from < grown; from += Stretch)
        {
            var leaves = await ReadLeavesAsync(from, Math.Min(grown, from + Stretch), cancellationToken);
            await WriteNodesAsync(0, from, [.. leaves.Select(leaf => leaf.Hash())], cancellationToken);
        }

        await FillAsync(size, grown, cancellationToken);
        _runs.Clear();
        return grown;
    }

    /// <summary>The root of the tree over the first leaves.</summary>
    public async Task<byte[]> RootAsync(long size, CancellationToken cancellationToken) => await HashAsync(new MerkleRange(0, size), cancellationToken);

    /// <summary>The hashes of a proof.</summary>
    public async Task<IReadOnlyList<byte[]>> ProveAsync(IReadOnlyList<MerkleRange> path, CancellationToken cancellationToken)
    {
        var hashes = new List<byte[]>(path.Count);
        foreach (var range in path)
        {
            hashes.Add(await HashAsync(range, cancellationToken));
        }

        return hashes;
    }

    /// <summary>Keeps the hashes of the subtrees that became complete as the log grew.</summary>
    private async Task FillAsync(long size, long grown, CancellationToken cancellationToken)
    {
        for (var (height, before, now) = (Step, size >> Step, grown >> Step); now > 0; (height, before, now) = (height + Step, before >> Step, now >> Step))
        {
            for (var from = before; from < now; from += Stretch >> Step)
            {
                var to = Math.Min(now, from + (Stretch >> Step));
                var below = await ReadNodesAsync(height - Step, from << Step, to << Step, cancellationToken);
                await WriteNodesAsync(height, from, [.. below.Chunk(1 << Step).Select(Merge)], cancellationToken);
            }
        }
    }

    private async Task<byte[]> HashAsync(MerkleRange range, CancellationToken cancellationToken)
    {
        var subtrees = new List<byte[]>();
        foreach (var (height, index) in range.Subtrees())
        {
            var kept = height / Step * Step;
            var (from, count) = (index << (height - kept), 1 << (height - kept));
            var run = await ReadRunAsync(kept, from / Run, cancellationToken);
            subtrees.Add(Merge([.. run.AsSpan((int)(from % Run), count).ToArray().Select(hash => hash ?? throw Missing(kept, from, count))]));
        }

        return MerkleRange.Fold(subtrees);
    }

    /// <summary>The root of a complete subtree over hashes of one height.</summary>
    private static byte[] Merge(IReadOnlyList<byte[]> hashes)
    {
        var level = hashes;
        while (level.Count > 1)
        {
            level = [.. level.Chunk(2).Select(pair => MerkleHash.Node(pair[0], pair[1]))];
        }

        return level[0];
    }

    private async Task<List<byte[]>> ReadNodesAsync(int height, long from, long to, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select hash from seal_nodes where height = $1 and index >= $2 and index < $3 order by index", connection)
        {
            Parameters = { new() { Value = (short)height }, new() { Value = from }, new() { Value = to } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var hashes = await reader.ReadValuesAsync<byte[]>(cancellationToken);
        return hashes.Count == to - from ? hashes : throw Missing(height, from, to - from);
    }

    private static BrokenTrailException Missing(int height, long from, long count) =>
        new($"Hashes of the tree that seals rest on are missing: of height {height}, among those from {from} to {from + count - 1}.");

    /// <summary>All that lie under one node of the next height that is kept; null where one is missing or the tree has not come that far.</summary>
    private async Task<byte[]?[]> ReadRunAsync(int height, long number, CancellationToken cancellationToken)
    {
        if (_runs.TryGetValue((height, number), out var known))
        {
            return known;
        }

        await using var command = new NpgsqlCommand($"select {Nodes.Select} from seal_nodes n where n.height = $1 and n.index >= $2 and n.index < $2 + $3", connection)
        {
            Parameters = { new() { Value = (short)height }, new() { Value = number * Run }, new() { Value = Run } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var run = new byte[]?[Run];
        foreach (var node in await reader.ReadAllAsync(Nodes, cancellationToken))
        {
            run[node.Index % Run] = node.Hash;
        }

        return _runs[(height, number)] = run;
    }

    private async Task WriteNodesAsync(int height, long from, IReadOnlyList<byte[]> hashes, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("insert into seal_nodes (height, index, hash) select $1, $2 + n - 1, h from unnest($3) with ordinality as given (h, n)", connection)
        {
            Parameters = { new() { Value = (short)height }, new() { Value = from }, new() { Value = hashes.ToArray() } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<SealedLeaf>> ReadAsync(string sql, object[] values, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
        {
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(Leaves, cancellationToken);
    }
}
