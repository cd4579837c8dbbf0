using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CommissioningCases.Application.Reading;

/// <summary>Reads in one round trip what deciding an attempt needs.</summary>
internal sealed class CaseLoader(CasesDbContext db, CaseCache cache, Bodies bodies, RuleSets rules, ProgrammeReader programmes)
{
    private const string ByName = "(select id from case_histories where name = $1)";
    private const string ById = "$1";

    public async Task<OpenedCase> OpenAsync(string? name, Guid attemptId, CancellationToken cancellationToken)
    {
        // A new case is known by its attempt before it has a name, so that a double click logs one case.
        var newId = NewId(attemptId, name);
        if (string.IsNullOrEmpty(name))
        {
            await using var byId = Batch(ById, new NpgsqlParameter<Guid> { TypedValue = newId }, attemptId, after: 0);
            return await ReadAsync(byId, new OpenedCase(newId, null, null, null, bodies.Latest), null, cancellationToken);
        }

        var known = cache.Find(name);
        await using var byName = Batch(ByName, new NpgsqlParameter<string> { TypedValue = name }, attemptId, known?.LastNumber ?? 0);
        var opened = await ReadAsync(byName, new OpenedCase(newId, name, null, null, bodies.Latest), known, cancellationToken);
        if (opened.State is { } state)
        {
            cache.Keep(state);
            return await programmes.ShareAsync(state.File, cancellationToken) is { } sharing ? opened with { State = state with { File = sharing }, KnowsProgramme = true } : opened;
        }

        return opened;
    }

    /// <summary>The first entries of a case, in a round trip of their own.</summary>
    public async Task<IReadOnlyList<Entry>> ReadEntriesAsync(Guid caseId, int after, int through, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select {EntryRows.Columns} from entries e where e.case_id = $1 and e.number > $2 and e.number <= $3 order by e.number",
            db.NpgsqlConnection())
        {
            Parameters = { new() { Value = caseId }, new() { Value = after }, new() { Value = through } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadEntriesAsync(reader, cancellationToken);
    }

    /// <summary>Ids of cases come of their first attempt, so that a repeat makes no second one.</summary>
    internal static Guid NewId(Guid attemptId, string? name) =>
        new(SHA256.HashData([.. attemptId.ToByteArray(), .. Encoding.UTF8.GetBytes(name ?? "")]).AsSpan(0, 16));

    private NpgsqlBatch Batch(string caseId, NpgsqlParameter key, Guid attemptId, int after) => new(db.NpgsqlConnection())
    {
        BatchCommands =
        {
            new NpgsqlBatchCommand($"""
                select {HistoryRow.Shape.Select}
                from case_histories h left join case_heads c on c.case_id = h.id where h.id = {caseId}
                """)
            {
                Parameters = { key },
            },
            new NpgsqlBatchCommand($"select {EntryRows.Columns} from entries e where e.case_id = {caseId} and e.number > $2 order by e.number")
            {
                Parameters = { key.Clone(), new NpgsqlParameter<int> { TypedValue = after } },
            },
            new NpgsqlBatchCommand($"select {EntryRows.Columns} from entries e where e.case_id = {caseId} and e.attempt_id = $2")
            {
                Parameters = { key.Clone(), new NpgsqlParameter<Guid> { TypedValue = attemptId } },
            },
            bodies.ReferenceCommand(),
        },
    };

    private async Task<OpenedCase> ReadAsync(NpgsqlBatch batch, OpenedCase blank, CaseState? known, CancellationToken cancellationToken)
    {
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var found = (await reader.ReadAllAsync(HistoryRow.Shape, cancellationToken)).SingleOrDefault();
        await reader.NextResultAsync(cancellationToken);
        var newer = await ReadEntriesAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var first = await ReadEntriesAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var reference = await bodies.ReadReferenceAsync(reader, cancellationToken);
        return blank with
        {
            State = found is null ? null : Fold(known ?? CaseState.Begin(found.History, rules), newer, found.Head),
            First = first.Count > 0 ? first[0] : null,
            Reference = reference,
        };
    }

    private CaseState Fold(CaseState known, IReadOnlyList<Entry> newer, CaseHead? head)
    {
        var state = known.After(newer);

        // Entries may have come since the head was read, but none may be missing.
        if (head is null || head.LastNumber > state.LastNumber || head.LastNumber < known.LastNumber
            || (head.LastNumber == state.LastNumber && !head.LastHash.AsSpan().SequenceEqual(state.LastHash)))
        {
            cache.Forget(known.History.Name);
            throw new BrokenTrailException($"The entries of {known.History.Name} end at {state.LastNumber}, where its head says {head?.LastNumber}.");
        }

        return state;
    }

    private static async Task<IReadOnlyList<Entry>> ReadEntriesAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var entries = new List<Entry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            entries.Add(EntryRows.Read(reader));
        }

        return entries;
    }
}
