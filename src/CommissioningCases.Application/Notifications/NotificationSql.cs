using Npgsql;
using NpgsqlTypes;

namespace CommissioningCases.Application.Notifications;

/// <summary>The entry of which somebody is told.</summary>
/// <param name="At">When what they are told came about.</param>
/// <param name="By">Whoever brought it about, who is not told of it.</param>
internal readonly record struct ToldOf(Guid CaseId, int Number, DateTimeOffset At, Guid By)
{
    public static ToldOf Of(Entry entry) => new(entry.CaseId, entry.Number, entry.RecordedAt, entry.UserId);
}

/// <summary>How notifications are written.</summary>
internal static class NotificationSql
{
    /// <summary>Whether the holder of an account may see what is of these trusts, in the area of one of those authorities.</summary>
    public static string MaySee(string holder, string pcts, string shas) => $"""
        case {holder}.role
            when 'commissioner' then {HolderSql.ActsFor(holder, pcts)}
            when 'board-secretary' then {HolderSql.ActsFor(holder, pcts)}
            when 'sha-reviewer' then {holder}.organisation = any ({shas})
            when 'union-representative' then {holder}.organisation = any ({pcts}) or {holder}.organisation = any ({shas})
            when 'auditor' then true
            when 'department-reader' then true
            else false
        end
        """;

    /// <summary>Who is to hear of an entry at all: not whoever recorded it, nor who cannot use their account or may not see the history.</summary>
    private static readonly string MayBeTold = $"h.id <> $6 and {HolderSql.IsInUse("h", "$7")} and ({MaySee("h", "$8", "$9")})";

    /// <summary>Whether the beginning of somebody's address is one of these.</summary>
    private static string IsNamed(string names) => $"split_part(h.normalized_user_name, '@', 1) = any ({names})";

    private static readonly string IsInAudience = $"""
        (
            h.role = any ($10)
            or h.normalized_user_name = any ($11)
            or h.normalized_user_name = $12
            or h.role = 'commissioner' and $12 is not null and not {HolderSql.HasOwner("$12", "$8", "$7")}
            or h.id in (select e.user_id from entries e where e.case_id = $2 and e.number = any ($13)))
        """;

    private static readonly string InsertTold = $"""
        insert into notifications (id, person, kind, case_id, number, at, mail)
        select gen_random_uuid(), h.id, $1, $2, $3, $4, $5
        from account_holders h
        where {MayBeTold} and {IsInAudience}
        """;

    private static readonly string InsertWatched = InsertWatchedBy("watchers_of($2, ($8)[1], ($9)[1], $16, $17)");

    private static readonly string InsertContractWatched = InsertWatchedBy("watchers_of_contract($2, ($8)[1], ($9)[1])");

    private static string InsertWatchedBy(string watchers) => $"""
        insert into notifications (id, person, kind, case_id, number, at, mail)
        select gen_random_uuid(), h.id, $1, $2, case h.role when 'union-representative' then $14 else $3 end, $4, $5
        from {watchers} w(person)
        join account_holders h on h.id = w.person
        where {MayBeTold} and not coalesce({IsInAudience}, false) and (h.role <> 'union-representative' or $14 is not null) and not {IsNamed("$15")}
        """;

    private static readonly string InsertMentioned = $"""
        insert into notifications (id, person, kind, case_id, number, at, mail)
        select gen_random_uuid(), h.id, $1, $2, $3, $4, $5
        from account_holders h
        where {MayBeTold} and {IsNamed("$10")} and h.role = any ($11) and (h.role <> 'union-representative' or $12)
        """;

    /// <summary>Tells whomever the texts of an entry name, among those who may see its history; of union representatives only where they see the entry whole.</summary>
    /// <param name="names">The beginnings of addresses, as accounts are compared by them.</param>
    public static NpgsqlBatchCommand TellMentioned(
        Entry entry, IReadOnlyList<string> names, bool isSeenByUnions, IReadOnlyList<string> pcts, IReadOnlyList<string> shas, NotificationMail mail, DateOnly today) => new(InsertMentioned)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(NotificationKind.Mentioned) },
                new NpgsqlParameter<Guid> { TypedValue = entry.CaseId },
                new NpgsqlParameter<int> { TypedValue = entry.Number },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = entry.RecordedAt },
                new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(mail) },
                new NpgsqlParameter<Guid> { TypedValue = entry.UserId },
                new NpgsqlParameter<DateOnly> { TypedValue = today },
                new NpgsqlParameter<string[]> { TypedValue = [.. pcts] },
                new NpgsqlParameter<string[]> { TypedValue = [.. shas] },
                new NpgsqlParameter<string[]> { TypedValue = [.. names] },
                new NpgsqlParameter<string[]> { TypedValue = [.. NotificationUse.Of(NotificationKind.Mentioned).Roles.Select(role => ExchangeNames.Of(role))] },
                new NpgsqlParameter<bool> { TypedValue = isSeenByUnions },
            },
        };

    /// <summary>Tells of an entry, or of something about it, whoever is among those who may see its history and are in the audience, but for whoever recorded it.</summary>
    /// <param name="pcts">The trusts to which the history belongs.</param>
    /// <param name="shas">The authority in whose area it lies, and those that follow it.</param>
    public static NpgsqlBatchCommand Tell(NotificationKind kind, ToldOf entry, Audience audience, IReadOnlyList<string> pcts, IReadOnlyList<string> shas, NotificationMail mail, DateOnly today) => new(InsertTold)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(kind) },
            new NpgsqlParameter<Guid> { TypedValue = entry.CaseId },
            new NpgsqlParameter<int> { TypedValue = entry.Number },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = entry.At },
            new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(mail) },
            new NpgsqlParameter<Guid> { TypedValue = entry.By },
            new NpgsqlParameter<DateOnly> { TypedValue = today },
            new NpgsqlParameter<string[]> { TypedValue = [.. pcts] },
            new NpgsqlParameter<string[]> { TypedValue = [.. shas] },
            new NpgsqlParameter<string[]> { TypedValue = [.. audience.Roles.Select(role => ExchangeNames.Of(role))] },
            new NpgsqlParameter<string[]> { TypedValue = [.. audience.UserNames.Select(name => name.ToUpperInvariant())] },
            new NpgsqlParameter<string?> { TypedValue = audience.Owner?.ToUpperInvariant(), NpgsqlDbType = NpgsqlDbType.Text },
            new NpgsqlParameter<int[]> { TypedValue = [.. audience.Recorded] },
        },
    };

    /// <summary>Tells of an entry whoever watches its case or contract and is neither in the audience nor named, to whom something more is told of it.</summary>
    /// <param name="named">The beginnings of addresses by which the act names people.</param>
    /// <param name="seenByUnions">Number of the last entry of the act that union representatives see whole; null where they see none so.</param>
    public static NpgsqlBatchCommand TellWatchers(
        Entry entry, int? seenByUnions, HistoryFile file, Audience audience, IReadOnlyList<string> named, IReadOnlyList<string> pcts, IReadOnlyList<string> shas, NotificationMail mail, DateOnly today)
    {
        var command = Tell(NotificationKind.Watched, ToldOf.Of(entry), audience, pcts, shas, mail, today);
        command.CommandText = file is CaseFile ? InsertWatched : InsertContractWatched;
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = seenByUnions, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. named] });
        if (file is CaseFile about)
        {
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. about.Providers] });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = about.Service });
        }

        return command;
    }
}
