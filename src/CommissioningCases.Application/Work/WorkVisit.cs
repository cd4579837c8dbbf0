using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace CommissioningCases.Application.Work;

/// <summary>When somebody looked at their work.</summary>
public sealed class WorkVisit
{
    public required Guid Person { get; init; }

    /// <summary>When they last did.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the visit before that one ended; null where there was none.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Notes that somebody looks now, and reads when their last visit ended. Whoever comes back within half an hour is still at the same visit.</summary>
    internal static NpgsqlBatchCommand Note(Person person, DateTimeOffset now) => new("""
        insert into work_visits as v (person, at) values ($1, $2)
        on conflict (person) do update set before = case when v.at < $2 - interval '30 minutes' then v.at else v.before end, at = greatest(v.at, $2)
        returning v.before
        """)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = person.Id },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
        },
    };
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
