using CommissioningCases.Application.Reading;
using Npgsql;
using NpgsqlTypes;
namespace CommissioningCases.Application.Choice;

/// <summary>Reads entries of a programme that was found in the person's scope, each without what the person may not see. The connection must be open.</summary>
internal sealed class ProgrammeEntryReader(CasesDbContext db, CurrentPerson current)
{
    /// <summary>The latest entries first.</summary>
    /// <param name="before">Only entries of a lower number; null for the latest.</param>
    /// <param name="size">How many at the most.</param>
    public async Task<ProgrammeEntries> ReadAsync(ProgrammeView view, int? before, int size, CancellationToken cancellationToken)
    {
        var entries = await ReadAsync(
            $"""
            select {EntryRows.Columns} from entries e
            where e.case_id = $1 and e.number < $2 and ($4::text[] is null or (e."do" = any ($4) and e.outcome = 'accepted'))
            order by e.number desc limit $3
            """,
            [
                new NpgsqlParameter<Guid> { TypedValue = view.Id },
                new NpgsqlParameter<int> { TypedValue = before ?? int.MaxValue },
                new NpgsqlParameter<int> { TypedValue = size },
                new NpgsqlParameter { Value = current.Person!.SeenActions(view.File)?.ToArray() ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            ],
            cancellationToken);
        return await SeenAsync(view, entries, entries is [.., { Number: > 1 and var last }] && entries.Count == size ? last : null, cancellationToken);
    }

    /// <summary>The entries of those numbers that there are.</summary>
    public async Task<ProgrammeEntries> ReadAsync(ProgrammeView view, IReadOnlyList<int> numbers, CancellationToken cancellationToken)
    {
        var entries = await ReadAsync(
            $"select {EntryRows.Columns} from entries e where e.case_id = $1 and e.number = any ($2) order by e.number",
            [new NpgsqlParameter<Guid> { TypedValue = view.Id }, new NpgsqlParameter<int[]> { TypedValue = [.. numbers] }],
            cancellationToken);
        return await SeenAsync(view, entries, next: null, cancellationToken);
    }

    private async Task<ProgrammeEntries> SeenAsync(ProgrammeView view, List<Entry> entries, int? next, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        List<EntryView> seen = [.. entries.Select(entry => EntryView.Of(entry).AsSeenBy(person, view.File)).OfType<EntryView>().Select(entry => SentNotice.AsSeenBy(person, entry))];
        var told = view with { People = await db.NamesOfAsync(PeopleNames.NamedIn(view.File.Kind, seen), cancellationToken) };
        return new ProgrammeEntries(person.Role == Role.UnionRepresentative ? told with { File = view.File.AsUnionsSeeIt() } : told, seen, next);
    }

    private async Task<List<Entry>> ReadAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, db.NpgsqlConnection());
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(row => EntryRows.Read(row), cancellationToken);
    }
}
