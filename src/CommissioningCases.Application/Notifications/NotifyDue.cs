using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.Projections;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommissioningCases.Application.Notifications;

/// <summary>
/// Tells whoever looks after a case, once for each deadline, that it comes within a week, and that it has passed; the SHA's reviewers where it is their answer that is due. What passed longer
/// than a week ago is told no more. Whoever wanted to be reminded is told anew, as long as the case still waits for that day.
/// </summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug)]
public sealed record NotifyDue : ICommand<Unit>
{
    /// <summary>How long before and after it is told.</summary>
    public const int Days = 7;
}

internal sealed class NotifyDueHandler(CasesDbContext db, Bodies bodies, MailSettings mail, JobAlarm alarm, TimeProvider clock) : IRequestHandler<NotifyDue, Unit>
{
    /// <summary>Any number will do, as long as every server takes the same.</summary>
    private const long Lock = 5_080_2009_1307;

    private static readonly string Pcts = HolderSql.WithSuccessors("array[s.pct]", "$7", "$8");
    private static readonly string Shas = HolderSql.WithSuccessors("array[s.sha]", "$9", "$10");

    private static readonly string Insert = $"""
        insert into notifications (id, person, kind, case_id, due, at, mail)
        select gen_random_uuid(), h.id, $1, s.case_id, s.next_due, $2, $3
        from case_summaries s
        join account_holders h on {HolderSql.IsInUse("h", "$4")} and ({NotificationSql.MaySee("h", Pcts, Shas)})
        where s.closed_on is null and s.next_due between $5 and $6
            and not exists (select from notifications n where n.case_id = s.case_id and n.kind = $1 and n.due = s.next_due)
            and case when s.next_due_what = '{DeadlineKind.Review}' then h.role = 'sha-reviewer'
                else h.normalized_user_name = upper(s.owner)
                    or h.role = 'commissioner' and not {HolderSql.HasOwner("s.owner", Pcts, "$4")}
            end
        """;

    private const string Again = """
        update notifications n
        set at = $1, read_at = case when s.case_id is null then n.read_at end, mail = case when s.case_id is null then n.mail else $2 end, again_at = null
        from notifications told left join case_summaries s on s.case_id = told.case_id and s.closed_on is null and s.next_due = told.due
        where n.id = told.id and told.again_at <= $1
        """;

    public async Task<Unit> Handle(NotifyDue request, CancellationToken cancellationToken)
    {
        // Who finds another server at it has nothing to wait for.
        if (!await DatabaseLock.TryTakeAsync(db, Lock, cancellationToken))
        {
            return Unit.Value;
        }

        var today = clock.Today();
        var known = await bodies.ReadAsync(db, cancellationToken);
        await TellAsync(NotificationKind.DueSoon, today, today.AddDays(NotifyDue.Days), known, cancellationToken);
        await TellAsync(NotificationKind.Overdue, today.AddDays(-NotifyDue.Days), today.AddDays(-1), known, cancellationToken);
        await RemindAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task RemindAsync(CancellationToken cancellationToken)
    {
        await using var remind = new NpgsqlCommand(Again, db.NpgsqlConnection())
        {
            Parameters =
            {
                new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow() },
                new NpgsqlParameter<string> { TypedValue = FirstMail },
            },
        };
        if (await remind.ExecuteNonQueryAsync(cancellationToken) > 0)
        {
            alarm.Ring();
        }
    }

    /// <summary>Where the service sends none, there is nothing to look at.</summary>
    private string FirstMail => ExchangeNames.Of(mail.IsOn ? NotificationMail.Waiting : NotificationMail.Done);

    private async Task TellAsync(NotificationKind kind, DateOnly first, DateOnly last, ReferenceData known, CancellationToken cancellationToken)
    {
        await using var tell = new NpgsqlCommand(Insert, db.NpgsqlConnection())
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(kind) },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow() },
                new NpgsqlParameter<string> { TypedValue = FirstMail },
                new NpgsqlParameter<DateOnly> { TypedValue = clock.Today() },
                new NpgsqlParameter<DateOnly> { TypedValue = first },
                new NpgsqlParameter<DateOnly> { TypedValue = last },
            },
        };
        tell.Parameters.AddRange(MergerParameters.Of(known, clock.Today()));
        if (await tell.ExecuteNonQueryAsync(cancellationToken) > 0)
        {
            alarm.Ring();
        }
    }
}

/// <summary>Looks every hour what has come near or passed: a day begins at another hour on each server's clock, and a deadline can be recorded at any.</summary>
internal sealed class DueNotifications(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromHours(1))
{
    protected override ICommand<Unit> Command => new NotifyDue();
}
