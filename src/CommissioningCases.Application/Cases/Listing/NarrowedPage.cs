using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>
/// Reads a page of a list that words, providers or days due narrow. It begins by walking along the list, which is soon done where many cases are found;
/// where it is not, what was met on the way says whether to walk on or by which index to look. So the time it takes follows from how many cases are found
/// by it rather than from how many there are. That is two statements one after the other, and a third where the cases lie together and walking on was in vain.
/// </summary>
/// <param name="db">Its connection is open.</param>
/// <param name="narrowings">At least one.</param>
/// <param name="scanSize">How many cases are tried first: <see cref="ScanSize"/>, or <see cref="SmallScanSize"/>.</param>
internal sealed class NarrowedPage(CasesDbContext db, CaseListSql sql, IReadOnlyList<Narrowing> narrowings, CasePosition? from, int rows, int scanSize)
{
    /// <summary>Takes no longer than everything else of the page, and finds the whole of it where one case of seven is found.</summary>
    public const int ScanSize = 200;

    /// <summary>Where probably few cases are found, and all that the index finds is soon read.</summary>
    public const int SmallScanSize = 60;

    /// <summary>How many times as many cases are tried as probably have to be, in case those that are found lie together.</summary>
    private const int MaxScanFactor = 3;

    private int _found;

    /// <summary>Of the cases tried first, how many meet each narrowing.</summary>
    private int[] _met = [];

    /// <summary>One narrowing is met where the case is found.</summary>
    private bool HasSample => narrowings.Count > 1;

    /// <summary>The statements to begin with, whose results <see cref="ReadBeginningAsync"/> reads.</summary>
    public IEnumerable<NpgsqlBatchCommand> Begin() => HasSample ? [sql.Walk(from, rows, scanSize), sql.Sample(from, scanSize)] : [sql.Walk(from, rows, scanSize)];

    /// <summary>Reads what the walk has found, and whether that is the whole page.</summary>
    public async Task<(List<CaseRow> Rows, bool IsWhole)> ReadBeginningAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var walked = await ReadWalkAsync(reader, cancellationToken);
        _found = walked.Rows.Count;
        _met = HasSample ? (await reader.ReadNextValuesAsync<int[]>(cancellationToken))[0] : [_found];
        return walked;
    }

    /// <summary>Reads the page when the walk has not found the whole of it.</summary>
    /// <param name="cases">How many cases lie in the scope.</param>
    public async Task<List<CaseRow>> ReadOnAsync(int cases, CancellationToken cancellationToken)
    {
        var best = Enumerable.Range(0, narrowings.Count).Where(i => narrowings[i] is IndexedNarrowing).OrderBy(i => _met[i]).FirstOrDefault(-1);
        if (best < 0)
        {
            return await ReadAsync(sql.Page(from, rows), cancellationToken);
        }

        if (FurtherReach(_met[best], cases) is { } reach)
        {
            await using var walk = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { sql.Walk(from, rows, reach) } };
            await using var reader = await walk.ExecuteReaderAsync(cancellationToken);
            if (await ReadWalkAsync(reader, cancellationToken) is (var page, IsWhole: true))
            {
                return page;
            }
        }

        return await ReadAsync(sql.Found(from, rows, (IndexedNarrowing)narrowings[best]), cancellationToken);
    }

    /// <summary>On how many cases to try it in all; null where fewer are looked at by reading all that the index finds, even if the walk goes badly.</summary>
    /// <param name="met">How many of the cases tried first meet what the index finds.</param>
    private int? FurtherReach(int met, int cases)
    {
        var toFind = (long)cases * met / scanSize;
        return _found > 0 && MaxScanFactor * scanSize * rows / _found is var toTry && toTry < toFind ? toTry : null;
    }

    private async Task<List<CaseRow>> ReadAsync(NpgsqlBatchCommand page, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { page } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(sql.Rows, cancellationToken);
    }

    private async Task<(List<CaseRow> Rows, bool IsWhole)> ReadWalkAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var walked = await reader.ReadAllAsync(sql.WalkedRows, cancellationToken);
        return ([.. walked.Select(row => row.Case).OfType<CaseRow>()], walked is [.., { IsWhole: true }]);
    }
}
