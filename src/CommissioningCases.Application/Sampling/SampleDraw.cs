using Npgsql;

namespace CommissioningCases.Application.Sampling;

/// <summary>What a draw comes to.</summary>
internal sealed record DrawnItems(long Population, Guid[] Cases, int[] Entries);

/// <summary>
/// Draws the items of a sample: everything that fits it is ordered by the SHA-256 of the seed, the case's id in lower case, a slash and the entry's number (0 for the case), and the first come into it. What fits is of
/// entries, which do not change: drawn again by the same seed it is the same sample.
/// </summary>
internal static class SampleDraw
{
    private static readonly RowShape<DrawnItem> Shape = new() { { "d.case_id", row => row.CaseId }, { "d.entry", row => row.Entry }, { "d.population", row => row.Population } };

    public static async Task<DrawnItems> DrawAsync(CasesDbContext db, Sample sample, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { Select(sample) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var drawn = await reader.ReadAllAsync(Shape, cancellationToken);
        return new DrawnItems(drawn is [var first, ..] ? first.Population : 0, [.. drawn.Select(item => item.CaseId)], [.. drawn.Select(item => item.Entry)]);
    }

    private static NpgsqlBatchCommand Select(Sample sample)
    {
        var statement = new SqlStatement();
        var entry = sample.Subject == SampleSubject.Cases ? "0" : "e.number";
        List<string> conditions =
        [
            $"e.recorded_at >= {StartOf(statement.Add(sample.FromDay))}",
            $"e.recorded_at < {StartOf($"{statement.Add(sample.ToDay)} + 1")}",
            $"e.recorded_at <= {statement.Add(sample.DrawnAt)}",
        ];
        if (sample.Subject == SampleSubject.Cases)
        {
            conditions.Add("e.number = 1");
        }

        if (sample.Trust is { } trust)
        {
            conditions.Add($"s.pct = {statement.Add(trust)}");
        }

        if (sample.Kind is { } kind)
        {
            conditions.Add(sample.Subject == SampleSubject.Cases ? $"s.scenario::text = {statement.Add(kind)}" : $"e.\"do\" = {statement.Add(kind)}");
        }

        return statement.Command($"""
            select {Shape.Select} from (
                select e.case_id, {entry} as entry, count(*) over () as population
                from entries e join case_summaries s on s.case_id = e.case_id
                where {string.Join(" and ", conditions)}
                order by sha256({statement.Add(sample.Seed)} || convert_to(e.case_id || '/' || {entry}, 'UTF8'))
                limit {statement.Add(sample.Size)}) d
            """);
    }

    private static string StartOf(string day) => $"(({day})::timestamp at time zone 'Europe/London')";

    private sealed record DrawnItem(Guid CaseId, int Entry, long Population);
}
