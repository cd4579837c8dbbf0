using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;
using NpgsqlTypes;

namespace CommissioningCases.Application.Work;

/// <summary>When somebody looked at their work.</summary>
public sealed class WorkVisit
{
    public required Guid Person { get; init; }

    /// <summary>When they last did.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the visit before that one ended; null where there was none.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Whoever comes back within that time is still at the same visit.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>How exactly it is kept: a write for each look would be too much.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    internal static RowShape<WorkVisit> Shape { get; } = new()
    {
        { "v.person", visit => visit.Person },
        { "v.at", visit => visit.At },
        { "v.before", visit => visit.Before },
    };

    internal static NpgsqlBatchCommand Of(Person person) => new($"select {Shape.Select} from work_visits v where v.person = $1")
    {
        Parameters = { new NpgsqlParameter<Guid> { TypedValue = person.Id } },
    };

    /// <summary>When the visit before that of this moment ended; null where there was none.</summary>
    internal DateTimeOffset? EndedBefore(DateTimeOffset now) => now - At > Pause ? At : Before;

    /// <summary>Notes that somebody looks now. Where the database takes no changes they see their work all the same.</summary>
    /// <param name="last">What was noted before; null where nothing was.</param>
    internal static async Task NoteAsync(NpgsqlConnection connection, WorkVisit? last, Person person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (last is not null && now - last.At < Exactness)
        {
            return;
        }

        await using var note = new NpgsqlCommand(
            "insert into work_visits (person, at, before) values ($1, $2, $3) on conflict (person) do update set at = excluded.at, before = excluded.before", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = person.Id },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                new NpgsqlParameter<DateTimeOffset?> { TypedValue = last?.EndedBefore(now), NpgsqlDbType = NpgsqlDbType.TimestampTz },
            },
        };
        try
        {
            await note.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException refused) when (WriteRefusals.Of(refused) is not null)
        {
            // What changed since an earlier visit is shown once more, at worst.
        }
    }
}

internal sealed class WorkVisitMapping : IEntityTypeConfiguration<WorkVisit>
{
    public void Configure(EntityTypeBuilder<WorkVisit> visit)
    {
        visit.ToTable("work_visits");
        visit.HasKey(v => v.Person);
        visit.NameColumnsInSnakeCase();
    }
}
