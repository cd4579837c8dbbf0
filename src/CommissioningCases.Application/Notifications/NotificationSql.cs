using Npgsql;
using NpgsqlTypes;

namespace CommissioningCases.Application.Notifications;

/// <summary>How notifications are written.</summary>
internal static class NotificationSql
{
    /// <summary>Whether the holder of an account may see what is of these trusts, in the area of that authority.</summary>
    public static string MaySee(string holder, string pcts, string sha) => $"""
        case {holder}.role
            when 'commissioner' then {holder}.organisation = any ({pcts})
            when 'board-secretary' then {holder}.organisation = any ({pcts})
            when 'sha-reviewer' then {holder}.organisation = {sha}
            when 'union-representative' then {holder}.organisation = any ({pcts}) or {holder}.organisation = {sha}
            when 'auditor' then true
            else false
        end
        """;

    private static readonly string InsertTold = $"""
        insert into notifications (id, person, kind, case_id, number, at, mail)
        select gen_random_uuid(), h.id, $1, $2, $3, $4, $5
        from account_holders h
        where h.id <> $6 and {HolderSql.IsInUse("h", "$7")} and ({MaySee("h", "$8", "$9")})
            and (
                h.role = any ($10)
                or h.normalized_user_name = any ($11)
                or h.normalized_user_name = $12
                or h.role = 'commissioner' and $12 is not null and not {HolderSql.HasOwner("$12", "$8", "$7")}
                or h.id in (select e.user_id from entries e where e.case_id = $2 and e.number = any ($13)))
        """;

    /// <summary>Tells of an entry whoever is among those who may see its history and are in the audience, but for whoever recorded it.</summary>
    /// <param name="pcts">The trusts to which the history belongs.</param>
    /// <param name="sha">The authority in whose area it lies.</param>
    public static NpgsqlBatchCommand Tell(NotificationKind kind, Entry entry, Audience audience, IReadOnlyList<string> pcts, string sha, NotificationMail mail, DateOnly today) => new(InsertTold)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(kind) },
            new NpgsqlParameter<Guid> { TypedValue = entry.CaseId },
            new NpgsqlParameter<int> { TypedValue = entry.Number },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = entry.RecordedAt },
            new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(mail) },
            new NpgsqlParameter<Guid> { TypedValue = entry.UserId },
            new NpgsqlParameter<DateOnly> { TypedValue = today },
            new NpgsqlParameter<string[]> { TypedValue = [.. pcts] },
            new NpgsqlParameter<string> { TypedValue = sha },
            new NpgsqlParameter<string[]> { TypedValue = [.. audience.Roles.Select(role => ExchangeNames.Of(role))] },
            new NpgsqlParameter<string[]> { TypedValue = [.. audience.UserNames.Select(name => name.ToUpperInvariant())] },
            new NpgsqlParameter<string?> { TypedValue = audience.Owner?.ToUpperInvariant(), NpgsqlDbType = NpgsqlDbType.Text },
            new NpgsqlParameter<int[]> { TypedValue = [.. audience.Recorded] },
        },
    };
}
