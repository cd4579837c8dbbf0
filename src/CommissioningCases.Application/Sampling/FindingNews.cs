using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.Notifications;
using Npgsql;

namespace CommissioningCases.Application.Sampling;

/// <summary>Tells people of findings.</summary>
internal sealed class FindingNews(CasesDbContext db, Bodies bodies, CurrentPerson current, MailSettings mail, JobAlarm post, TimeProvider clock)
{
    private static readonly string Trust = HolderSql.WithSuccessors("array[$7]", "$8", "$9");

    private static readonly string InsertForTrust = Insert($"h.role in ('commissioner', 'board-secretary') and {HolderSql.ActsFor("h", Trust)}");

    /// <summary>Whoever raised it; all auditors where that account cannot be used any more.</summary>
    private static readonly string InsertForAuditor = Insert($"""
        h.role = 'auditor' and (h.id = $7 or not exists (select from account_holders r where r.id = $7 and r.role = 'auditor' and {HolderSql.IsInUse("r", "$6")}))
        """);

    /// <summary>Tells the commissioners and board secretaries of the trust, and of one that it was merged into, that a finding was raised, that an answer is asked for again, or that it has ended.</summary>
    public Task TellTrustAsync(AuditFinding finding, DateTimeOffset at, CancellationToken cancellationToken) =>
        TellAsync(InsertForTrust, NotificationKind.AuditFinding, finding, at, [new NpgsqlParameter<string> { TypedValue = finding.Trust }], cancellationToken);

    /// <summary>Tells the auditor that it was answered.</summary>
    public Task TellAuditorAsync(AuditFinding finding, DateTimeOffset at, CancellationToken cancellationToken) =>
        TellAsync(InsertForAuditor, NotificationKind.FindingAnswered, finding, at, [new NpgsqlParameter<Guid> { TypedValue = finding.RaisedBy }], cancellationToken);

    private async Task TellAsync(string sql, NotificationKind kind, AuditFinding finding, DateTimeOffset at, NpgsqlParameter[] own, CancellationToken cancellationToken)
    {
        var known = await bodies.ReadAsync(db, cancellationToken);
        await using var tell = new NpgsqlCommand(sql, db.NpgsqlConnection())
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(kind) },
                new NpgsqlParameter<int> { TypedValue = finding.Number },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = at },
                new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(mail.IsOn ? NotificationMail.Waiting : NotificationMail.Done) },
                new NpgsqlParameter<Guid> { TypedValue = current.Person!.Id },
                new NpgsqlParameter<DateOnly> { TypedValue = clock.Today() },
            },
        };
        tell.Parameters.AddRange(own);
        if (kind == NotificationKind.AuditFinding)
        {
            tell.Parameters.AddRange(MergerParameters.Of(known, clock.Today())[..2]);
        }

        await tell.ExecuteNonQueryAsync(cancellationToken);
        post.Ring();
    }

    private static string Insert(string audience) => $"""
        insert into notifications (id, person, kind, number, at, mail)
        select gen_random_uuid(), h.id, $1, $2, $3, $4
        from account_holders h
        where h.id <> $5 and {HolderSql.IsInUse("h", "$6")} and {audience}
        """;
}
