using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>Entries and histories as rows, for the paths on which every microsecond counts.</summary>
internal static class EntryRows
{
    /// <summary>The columns of an entry, in the order in which <see cref="Read"/> expects them.</summary>
    public const string Columns = """
        e.case_id, e.number, e."do", e.on_day, e.record_id, e.fields, e.outcome, e.unmet, e.recorded_at,
        e.user_id, e.user_name, e.role, e.organisation, e.attempt_id, e.previous_hash, e.hash
        """;

    /// <summary>So many entries go in one statement. It is one number, so that the database plans few statements.</summary>
    private const int Together = 25;

    /// <summary>How many parameters an entry has.</summary>
    private const int Parameters = 16;

    private static readonly string InsertOne = InsertOf(1);
    private static readonly string InsertTogether = InsertOf(Together);

    /// <summary>The same, and behind them the edition of its history <c>h</c>.</summary>
    public const string ColumnsWithEdition = $"{Columns}, h.edition";

    public static (string Edition, Entry Entry) ReadWithEdition(NpgsqlDataReader row) => (row.GetString(row.FieldCount - 1), Read(row));

    public static Entry Read(NpgsqlDataReader row) => new()
    {
        CaseId = row.GetGuid(0),
        Number = row.GetInt32(1),
        Do = row.GetString(2),
        OnDay = row.GetFieldValue<DateOnly>(3),
        RecordId = row.IsDBNull(4) ? null : row.GetString(4),
        Fields = EntryFields.Canonical(row.GetString(5)),
        Outcome = row.GetString(6),
        Unmet = row.GetFieldValue<string[]>(7),
        RecordedAt = row.GetFieldValue<DateTimeOffset>(8),
        UserId = row.GetGuid(9),
        UserName = row.GetString(10),
        Role = row.GetString(11),
        Organisation = row.IsDBNull(12) ? null : row.GetString(12),
        AttemptId = row.GetGuid(13),
        PreviousHash = row.GetFieldValue<byte[]>(14),
        Hash = row.GetFieldValue<byte[]>(15),
    };

    /// <summary>What adds entries to a history, one following the other. Its first entry brings the history along.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Append(CaseHistory history, IReadOnlyList<Entry> entries) =>
    [
        .. entries[0].Number == 1 ? [Insert(history)] : Array.Empty<NpgsqlBatchCommand>(),
        .. entries.Chunk(Together).SelectMany(some => some.Length == Together ? [Insert(InsertTogether, some)] : some.Select(entry => Insert(InsertOne, [entry]))),
        .. entries[0].Number == 1 && entries.Count > 1 ? [MoveHead(entries[0])] : Array.Empty<NpgsqlBatchCommand>(),
        MoveHead(entries[^1]),
    ];

    private static NpgsqlBatchCommand Insert(string sql, IReadOnlyList<Entry> entries)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in entries.SelectMany(ParametersOf))
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static string InsertOf(int entries) => """
        insert into entries (case_id, number, "do", on_day, record_id, fields, outcome, unmet, recorded_at,
            user_id, user_name, role, organisation, attempt_id, previous_hash, hash)
        values 
        """ + string.Join(", ", Enumerable.Range(0, entries).Select(entry => $"({string.Join(", ", Enumerable.Range(1, Parameters).Select(index => $"${(entry * Parameters) + index}"))})"));

    private static NpgsqlParameter[] ParametersOf(Entry entry) =>
    [
        new NpgsqlParameter<Guid> { TypedValue = entry.CaseId },
        new NpgsqlParameter<int> { TypedValue = entry.Number },
        new NpgsqlParameter<string> { TypedValue = entry.Do },
        new NpgsqlParameter<DateOnly> { TypedValue = entry.OnDay },
        Text(entry.RecordId),
        new NpgsqlParameter<string> { TypedValue = entry.Fields, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb },
        new NpgsqlParameter<string> { TypedValue = entry.Outcome },
        new NpgsqlParameter<string[]> { TypedValue = entry.Unmet },
        new NpgsqlParameter<DateTime> { TypedValue = entry.RecordedAt.UtcDateTime },
        new NpgsqlParameter<Guid> { TypedValue = entry.UserId },
        new NpgsqlParameter<string> { TypedValue = entry.UserName },
        new NpgsqlParameter<string> { TypedValue = entry.Role },
        Text(entry.Organisation),
        new NpgsqlParameter<Guid> { TypedValue = entry.AttemptId },
        new NpgsqlParameter<byte[]> { TypedValue = entry.PreviousHash },
        new NpgsqlParameter<byte[]> { TypedValue = entry.Hash },
    ];

    private static NpgsqlBatchCommand Insert(CaseHistory history) => new("insert into case_histories (id, name, edition) values ($1, $2, $3)")
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = history.Id },
            new NpgsqlParameter<string> { TypedValue = history.Name },
            new NpgsqlParameter<string> { TypedValue = history.Edition },
        },
    };

    /// <summary>Moves the head of a chain to its new last entry. The database sees to it that it passes over none.</summary>
    public static NpgsqlBatchCommand MoveHead(Entry entry) => new(entry.Number == 1
        ? "insert into case_heads (case_id, last_number, last_hash) values ($1, $2, $3)"
        : "update case_heads set last_number = $2, last_hash = $3 where case_id = $1")
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = entry.CaseId },
            new NpgsqlParameter<int> { TypedValue = entry.Number },
            new NpgsqlParameter<byte[]> { TypedValue = entry.Hash },
        },
    };

    private static NpgsqlParameter<string?> Text(string? value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text };
}
