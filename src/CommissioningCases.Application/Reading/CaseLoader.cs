using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CommissioningCases.Application.Reading;

/// <summary>Opens a case or programme for an attempt: with what the request has loaded of it already, or else in one round trip.</summary>
internal sealed class CaseLoader(CasesDbContext db, HistoryStore histories, Bodies bodies, ProgrammeReader programmes)
{
    /// <summary>What is known of organisations, as it was last read.</summary>
    public ReferenceData Reference => bodies.Latest;

    public async Task<OpenedCase> OpenAsync(string? name, Guid attemptId, CancellationToken cancellationToken)
    {
        // A new case is known by its attempt before it has a name, so that a double click logs one case.
        var newId = NewId(attemptId, name);
        if (string.IsNullOrEmpty(name))
        {
            return await LoadAsync(HistoryKey.Of(newId), new OpenedCase(newId, null, null, null, bodies.Latest), attemptId, cancellationToken);
        }

        var key = HistoryKey.Named(name);
        var blank = new OpenedCase(newId, name, null, null, bodies.Latest);
        var opened = histories.Find(key) is { } loaded
            ? blank with { State = loaded.RequireWhole().State, First = await FirstAsync(loaded, attemptId, cancellationToken) }
            : await LoadAsync(key, blank, attemptId, cancellationToken);
        return opened.State is { } state && await programmes.ShareAsync(state.File, cancellationToken) is { } sharing
            ? opened with { State = state with { File = sharing }, KnowsProgramme = true }
            : opened;
    }

    /// <summary>Ids of cases come of their first attempt, so that a repeat makes no second one.</summary>
    internal static Guid NewId(Guid attemptId, string? name) =>
        new(SHA256.HashData([.. attemptId.ToByteArray(), .. Encoding.UTF8.GetBytes(name ?? "")]).AsSpan(0, 16));

    private async Task<OpenedCase> LoadAsync(HistoryKey key, OpenedCase blank, Guid attemptId, CancellationToken cancellationToken)
    {
        Entry? first = null;
        var reference = blank.Reference;
        var loaded = await histories.LoadAsync(
            key,
            [
                new(OfAttempt(key, attemptId), async reader => first = await ReadOneAsync(reader, cancellationToken)),
                new(bodies.ReferenceCommand(), async reader => reference = await bodies.ReadReferenceAsync(reader, cancellationToken)),
            ],
            cancellationToken);
        return blank with { State = loaded?.RequireWhole().State, First = first, Reference = reference };
    }

    /// <summary>The entry that the attempt made before. Where not all entries were read, the database is asked.</summary>
    private async Task<Entry?> FirstAsync(LoadedHistory loaded, Guid attemptId, CancellationToken cancellationToken)
    {
        if (loaded.Entries is { } entries)
        {
            return entries.FirstOrDefault(entry => entry.AttemptId == attemptId);
        }

        await using var batch = new NpgsqlBatch { BatchCommands = { OfAttempt(HistoryKey.Of(loaded.State.History.Id), attemptId) } };
        await using var reader = await db.ReadAsync(batch, cancellationToken);
        return await ReadOneAsync(reader, cancellationToken);
    }

    private static NpgsqlBatchCommand OfAttempt(HistoryKey key, Guid attemptId) => key.Command(
        $"select {EntryRows.Columns} from entries e where e.case_id = {key.Id} and e.attempt_id = {key.Own}", new NpgsqlParameter<Guid> { TypedValue = attemptId });

    private static async Task<Entry?> ReadOneAsync(NpgsqlDataReader reader, CancellationToken cancellationToken) =>
        (await reader.ReadAllAsync(row => EntryRows.Read(row), cancellationToken)).FirstOrDefault();
}
