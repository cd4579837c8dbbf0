using Npgsql;

namespace CommissioningCases.Application.Reading;

/// <summary>Writes who looked at a case, in the round trip in which the case is read, or at a choice programme.</summary>
internal static class CaseReadLog
{
    /// <summary>Writes nothing where the case is out of scope: what does not exist for a person has not been read.</summary>
    private const string Insert = """
        insert into case_reads (case_id, user_id, role, at, hour)
        select h.id, $5, $6, $7, date_trunc('hour', $7 at time zone 'UTC') at time zone 'UTC'
        from case_histories h
        join case_summaries s on s.case_id = h.id
        where h.name = $1 and ($2 or s.pct = any ($3) or s.sha = any ($4))
        on conflict (case_id, user_id, hour) do nothing
        """;

    private const string InsertOfProgramme = """
        insert into case_reads (case_id, user_id, role, at, hour)
        values ($1, $2, $3, $4, date_trunc('hour', $4 at time zone 'UTC') at time zone 'UTC')
        on conflict (case_id, user_id, hour) do nothing
        """;

    /// <summary>Whether a person's reads are kept: those who work in the Primary Care Trust of a case, or in a trust of a programme's cluster, see no other's.</summary>
    public static bool Watches(Person person) => person.Role is not (Role.Commissioner or Role.BoardSecretary);

    /// <summary>Keeps that a programme was read which is known to be in the person's scope. The connection must be open.</summary>
    public static async Task KeepAsync(NpgsqlConnection connection, Guid programme, Person person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(InsertOfProgramme, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = programme },
                new NpgsqlParameter<Guid> { TypedValue = person.Id },
                new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(person.Role) },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static NpgsqlBatchCommand Command(string name, Scope scope, Person person, DateTimeOffset now) => new(Insert)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = name },
            new NpgsqlParameter<bool> { TypedValue = scope.IsEverything },
            new NpgsqlParameter<string[]> { TypedValue = [.. scope.Pcts] },
            new NpgsqlParameter<string[]> { TypedValue = [.. scope.Shas] },
            new NpgsqlParameter<Guid> { TypedValue = person.Id },
            new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(person.Role) },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
        },
    };
}
