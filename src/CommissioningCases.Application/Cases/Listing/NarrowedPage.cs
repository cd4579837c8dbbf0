using Npgsql;

namespace CommissioningCases.Application.Cases.Listing;

/// <summary>
/// Reads a page of a list that words, providers or days due narrow. It begins by walking along the list, which is soon done where many cases are found;
/// where it is not, what was met on the way says whether to walk on or by which index to look. So the time it takes follows from how many cases are found
/// by it rather than from how many there are.
/// </summary>
/// <param name="connection">Open.</param>
internal sealed class NarrowedPage(NpgsqlConnection connection, CaseListSql sql, IReadOnlyList<Narrowing> narrowings, CasePosition? from, int rows)
{
    /// <summary>How many cases are tried first. It takes about as long as everything else of the page.</summary>
    public const int Reach = 400;

    /// <summary>How many times as many cases are tried as probably have to be, in case those that are found lie together.</summary>
    private const int Patience = 3;

    /// <summary>The statement to begin with, whose rows <see cref="ReadWalkAsync"/> reads.</summary>
    public NpgsqlBatchCommand Begin() => sql.Walk(from, rows, Reach);

    /// <summary>Reads what a walk has found, and whether that is the whole page.</summary>
    public static async Task<(List<CaseRow> Rows, bool IsWhole)> ReadWalkAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var found = new List<CaseRow>();
        var isWhole = false;
        while (await reader.ReadAsync(cancellationToken))
        {
            isWhole = reader.GetBoolean(CaseRowReader.Columns);
            if (!reader.IsDBNull(0))
            {
                found.Add(CaseRowReader.Read(reader));
            }
        }

        return (found, isWhole);
    }

    /// <summary>Reads the page when the walk has not found the whole of it.</summary>
    /// <param name="found">How many of its rows the walk has found.</param>
    /// <param name="cases">How many cases lie in the scope.</param>
    public async Task<List<CaseRow>> ReadOnAsync(int found, int cases, CancellationToken cancellationToken)
    {
        var met = narrowings.Count == 1 ? [found] : await SampleAsync(cancellationToken);
        var byIndex = Enumerable.Range(0, narrowings.Count).Where(i => narrowings[i].HasFinding).OrderBy(i => met[i]).FirstOrDefault(-1);
        if (byIndex >= 0 && FurtherReach(found, met[byIndex], cases) is { } reach)
        {
            await using var walk = new NpgsqlBatch(connection) { BatchCommands = { sql.Walk(from, rows, reach) } };
            await using var reader = await walk.ExecuteReaderAsync(cancellationToken);
            if (await ReadWalkAsync(reader, cancellationToken) is (var page, IsWhole: true))
            {
                return page;
            }
        }

        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { byIndex < 0 ? sql.Page(from, rows) : sql.Found(from, rows, byIndex) } };
        await using var answer = await batch.ExecuteReaderAsync(cancellationToken);
        return await answer.ReadAllAsync(CaseRowReader.Read, cancellationToken);
    }

    /// <summary>On how many cases to try it in all; null where the page is found sooner by reading all that the index finds, each of which takes twice as long.</summary>
    /// <param name="found">How many cases the walk has found.</param>
    /// <param name="met">How many cases on the way meet what the index finds.</param>
    private int? FurtherReach(int found, int met, int cases)
    {
        var toFind = (long)cases * met / Reach;
        return found > 0 && Reach * rows / found is var toTry && toTry < 2 * toFind ? Patience * toTry : null;
    }

    private async Task<int[]> SampleAsync(CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { sql.Sample(from, Reach) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return (await reader.ReadAllAsync(row => row.GetFieldValue<int[]>(0), cancellationToken))[0];
    }
}
